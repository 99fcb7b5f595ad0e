import type { FolderFiles } from '../../configuration/folder/folderFiles.ts';
import { readFiles } from '../../configuration/folder/readFiles.ts';
import type { Language } from '../../shared/localizedText.ts';
import { CommandFailure } from '../commandFailure.ts';
import { exitCodes } from './exitCodes.ts';

/**
 * The configuration that files hold.
 * @param whose how the files are called in the message
 * @throws CommandFailure with file, line and column of each mistake
 */
export const readSide = (
  files: FolderFiles,
  whose: string,
  language: Language,
): Exclude<ReturnType<typeof readFiles>, { mistakes: unknown }> => {
  const read = readFiles(files);
  if (!('mistakes' in read)) return read;
  throw new CommandFailure(
    [`${whose}:`, ...read.mistakes.map(({ pointer, message }) => `  ${pointer}: ${message[language]}`)].join('\n'),
    exitCodes.refused,
  );
};
