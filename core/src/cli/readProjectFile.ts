import type { Answers } from '../forms/formDefinition.ts';
import type { Language } from '../shared/localizedText.ts';
import { CommandFailure } from './commandFailure.ts';
import { readJsonFile } from './readJsonFile.ts';

/**
 * The project in a file: `{ "type": …, "answers": { … } }`. A test case of a configuration will do as well (`projectType` is the type).
 * @throws CommandFailure with the place of each mistake
 */
export const readProjectFile = async (file: string, language: Language): Promise<{ type: string; answers: Answers }> => {
  const value = await readJsonFile(file, language);
  const { type, projectType, typeKey, answers } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const key = type ?? projectType ?? typeKey;
  if (typeof key === 'string' && typeof answers === 'object' && answers !== null && !Array.isArray(answers))
    return { type: key, answers: answers as Answers };
  throw new CommandFailure(
    `${file}: geef een object { "type": "…", "answers": { … } }. / give an object { "type": "…", "answers": { … } }.`,
  );
};
