import type { Answers } from '../../forms/formDefinition.ts';
import { readPath } from '../../shared/dottedPath.ts';

/** The number at an answer path (`housing.homesAdded`), or `undefined` when it is absent or not a finite number. Text is never a number. */
export const readNumber = (answers: Answers, path: string): number | undefined => {
  const value = readPath(answers, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The text at an answer path, or `undefined` when it is absent, empty or of another type. */
export const readText = (answers: Answers, path: string): string | undefined => {
  const value = readPath(answers, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The yes or no at an answer path, or `undefined` when it is absent or of another type. */
export const readBoolean = (answers: Answers, path: string): boolean | undefined => {
  const value = readPath(answers, path);
  return typeof value === 'boolean' ? value : undefined;
};

/** The list at an answer path, or `undefined` when it is absent or of another type. */
export const readList = (answers: Answers, path: string): readonly unknown[] | undefined => {
  const value = readPath(answers, path);
  return Array.isArray(value) ? value : undefined;
};
