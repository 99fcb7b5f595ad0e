import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseStrictJson } from '../configuration/folder/parseStrictJson.ts';
import { placeOfOffset } from '../configuration/folder/placeOf.ts';
import { formatProblems } from '../configuration/formatProblems.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { Language } from '../shared/localizedText.ts';
import { CommandFailure } from './commandFailure.ts';

/**
 * The project in a file: `{ "type": …, "answers": { … } }`. A test case of a configuration will do as well (`projectType` is the type).
 * @throws CommandFailure with the place of each mistake
 */
export const readProjectFile = async (file: string, language: Language): Promise<{ type: string; answers: Answers }> => {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(`"${file}" is niet te lezen. / "${file}" cannot be read.`);
  });
  const { text, value, mistakes } = parseStrictJson(bytes);
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ offset, ...mistake }) => ({
      ...mistake,
      ...placeOfOffset(text, offset),
      severity: 'error' as const,
      file: basename(file),
      part: 'testCases' as const,
    }));
    throw new CommandFailure(formatProblems(problems, language, dirname(file)));
  }
  const { type, projectType, typeKey, answers } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const key = type ?? projectType ?? typeKey;
  if (typeof key === 'string' && typeof answers === 'object' && answers !== null && !Array.isArray(answers))
    return { type: key, answers: answers as Answers };
  throw new CommandFailure(
    `${file}: geef een object { "type": "…", "answers": { … } }. / give an object { "type": "…", "answers": { … } }.`,
  );
};
