import type { TableColumn } from '@weegbrug/core/rules';
import type { AnswerOption } from '../editor/useAnswerOptions.ts';

type Guess = Pick<TableColumn, 'kind' | 'unit'>;

const coreKinds: Readonly<Record<string, Guess>> = {
  netCost: { kind: 'number', unit: 'euroCents' },
  ftePlanYear: { kind: 'number' },
  urgencyClass: { kind: 'number' },
  start: { kind: 'date' },
  end: { kind: 'date' },
  'statutory.claimed': { kind: 'yesNo' },
  'statutory.agreed': { kind: 'yesNo' },
};

/** How the cells of a fact are written, from what the form says; the check of the table names a wrong guess. */
const guess = (fact: { fact: string; path?: string }, answers: readonly AnswerOption[]): Guess => {
  if (fact.fact === 'type') return { kind: 'choice' };
  if (fact.fact === 'core') return coreKinds[fact.path ?? ''] ?? { kind: 'choice' };
  const answer = fact.fact === 'answers' ? answers.find(({ path }) => path === fact.path) : undefined;
  switch (answer?.widget) {
    case 'euro':
      return { kind: 'number', unit: 'euroCents' };
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'date':
      return { kind: 'date' };
    case 'select':
    case 'radio':
    case 'text':
    case 'textarea':
      return { kind: 'choice' };
    default:
      return answer?.options === undefined ? { kind: 'number' } : { kind: 'choice' };
  }
};

/** A column for a fact, with a key of its own and the name that people know the fact by. */
export const newColumn = (
  fact: { fact: string; path?: string },
  label: string,
  taken: readonly string[],
  answers: readonly AnswerOption[],
): TableColumn => {
  const base =
    (fact.path ?? fact.fact)
      .split('.')
      .at(-1)!
      .replaceAll(/[^A-Za-z0-9]/g, '') || 'column';
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}${number}`;
  const known = fact.fact === 'answers' ? answers.find(({ path }) => path === fact.path)?.label : undefined;
  return { name: known ?? { nl: label.replace(/ \([^()]*\)$/, '') }, key, value: fact, ...guess(fact, answers) };
};
