import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseStrictJson } from '../configuration/folder/parseStrictJson.ts';
import { placeOfOffset } from '../configuration/folder/placeOf.ts';
import { formatProblems } from '../configuration/formatProblems.ts';
import type { Language } from '../shared/localizedText.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * What a JSON file holds, read strictly (no doubled or forbidden names).
 * @throws CommandFailure with the place of each mistake
 */
export const readJsonFile = async (file: string, language: Language): Promise<unknown> => {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(`"${file}" is niet te lezen. / "${file}" cannot be read.`);
  });
  const { text, value, mistakes } = parseStrictJson(bytes);
  if (mistakes.length === 0) return value;
  const problems = mistakes.map(({ offset, ...mistake }) => ({
    ...mistake,
    ...placeOfOffset(text, offset),
    severity: 'error' as const,
    file: basename(file),
    part: 'testCases' as const,
  }));
  throw new CommandFailure(formatProblems(problems, language, dirname(file)));
};
