import type { FormEngine } from '../forms/createFormEngine.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { FormProblem } from '../forms/formState.ts';
import type { RefusedAnswer } from '../framework/weighing.ts';
import { readPath } from '../shared/dottedPath.ts';
import { withoutInvalid } from './withoutInvalid.ts';

/** Answers as a form lets them count, and what it refuses. */
export type UsableAnswers = {
  /** Visible and valid answers only, with the controller's agreement in them. */
  answers: Answers;
  problems: readonly FormProblem[];
  /** Answers that the form refused, without those that were only absent. */
  refused: readonly RefusedAnswer[];
};

/** The first step of the one way from answers to a weighing: what the form leaves of them. */
export const usableAnswers = (engine: FormEngine, typeKey: string, given: Answers, statutoryAgreed: boolean): UsableAnswers => {
  const submission = engine.submit(given, { type: typeKey });
  const usable = withoutInvalid(submission.answers, submission.problems);
  return {
    answers: statutoryAgreed ? agreed(usable) : usable,
    problems: submission.problems,
    refused: submission.problems
      .filter(({ path, code }) => code !== 'required' && readPath(given, path) !== undefined)
      .map(({ path, message }) => ({ path, message })),
  };
};

const agreed = (answers: Answers): Answers => ({
  ...answers,
  project: { ...(answers['project'] as object | undefined), statutoryAgreed: true },
});
