import type { Condition } from '../../rules/condition.ts';

/** Holds while an answer under `project` has this value. */
export const projectAnswer = (name: string, value: unknown): Condition => ({
  fact: 'answers',
  path: `project.${name}`,
  operator: 'equal',
  value,
});
