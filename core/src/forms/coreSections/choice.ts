import type { Condition } from '../../rules/condition.ts';

/** Holds while an answer under `project` has this value. */
export const projectAnswer = (name: string, value: unknown): Condition => ({
  fact: 'answers',
  path: `project.${name}`,
  operator: 'equal',
  value,
});

/** Holds until the person says no. */
export const unlessNo = (name: string): Condition => ({
  any: [{ fact: 'answers', path: `project.${name}`, operator: 'isMissing' }, projectAnswer(name, true)],
});
