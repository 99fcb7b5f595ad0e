import type { Answers } from '../forms/formDefinition.ts';
import type { FormProblem } from '../forms/formState.ts';
import { readPath, writePath } from '../shared/dottedPath.ts';

/** The answers without the values that the form calls wrong: for a trial weighing they count as not yet known. */
export const withoutInvalid = (answers: Answers, problems: readonly FormProblem[]): Answers =>
  problems.reduce((remaining, { path }) => {
    const removable = enclosingName(path);
    return readPath(remaining, removable) === undefined ? remaining : writePath(remaining, removable, undefined);
  }, answers);

/** An entry of a plain list cannot be taken out without moving its neighbours, so the whole list counts as wrong. */
const enclosingName = (path: string): string => {
  const names = path.split('.');
  while (names.length > 1 && /^\d+$/.test(names.at(-1)!)) names.pop();
  return names.join('.');
};
