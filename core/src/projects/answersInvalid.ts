import type { FormProblem } from '../forms/formState.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** The refusal that names every question which is not right yet, with the sentence of the form itself. */
export const answersInvalid = (problems: readonly FormProblem[]): WeegbrugError =>
  new WeegbrugError(
    'WB-PROJECT-ANSWERS-INVALID',
    { count: problems.length },
    { places: problems.map(({ path, message }) => ({ pointer: `/answers/${path.replaceAll('.', '/')}`, message })) },
  );
