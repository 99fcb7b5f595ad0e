import type { Problem } from '../rules/problem.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** The refusal with every place that is wrong, what is wrong there and how to mend it. */
export const invalidJudgement = (problems: readonly Problem[]): WeegbrugError =>
  new WeegbrugError(
    'WB-WEIGHTS-INVALID',
    { count: problems.length },
    {
      places: problems.map(({ pointer, message, remedy }) => ({
        pointer,
        message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
      })),
    },
  );
