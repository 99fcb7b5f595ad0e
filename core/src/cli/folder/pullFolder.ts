import { type ConflictView, conflictViews } from '../../configuration/folder/conflictView.ts';
import { type ChangedFile, type FolderFiles, folderFiles } from '../../configuration/folder/folderFiles.ts';
import { formatJson } from '../../configuration/folder/formatJson.ts';
import { mergeConfigurations } from '../../configuration/merge/mergeConfigurations.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import type { FolderView } from '../../configuration/readFolder.ts';
import { isSame } from '../../configuration/structure/isSame.ts';
import { CommandFailure } from '../commandFailure.ts';
import type { Connection } from './connectServer.ts';
import { exitCodes } from './exitCodes.ts';
import { readBase, readLocalFolder, writeBase, writeLocalFolder } from './localFolder.ts';
import { readSide } from './readSide.ts';

export type PullOptions = {
  /** `draft`, `active`, or the hash of a release. */
  source?: string;
  /** What the folder began with, when its own word for it is not there or must not count: `active` or the hash of a release. */
  base?: string;
  /** Which side wins where both changed the same. */
  prefer?: string;
  delete?: boolean;
  dryRun?: boolean;
};

export type PullReport = {
  command: 'pull';
  exitCode: number;
  written: boolean;
  files: readonly ChangedFile[];
  conflicts: readonly ConflictView[];
  deletions: readonly string[];
};

/**
 * Brings what the server has into a folder, merged with what was changed there. Nothing is written when both changed the same, or when files would go away
 * without `delete`.
 * @throws CommandFailure
 */
export const pullFolder = async ({ ask, language }: Connection, folder: string, options: PullOptions): Promise<PullReport> => {
  if (options.prefer !== undefined && options.prefer !== 'ours' && options.prefer !== 'theirs')
    throw new CommandFailure('--prefer is ours of/or theirs', exitCodes.refused);
  const { prefer } = options;
  const fetchFolder = (source: string): Promise<FolderView> => ask('GET', `/configuration/folder?source=${encodeURIComponent(source)}`);
  const local = readLocalFolder(folder);
  const { municipality, files: remote } = await fetchFolder(options.source ?? 'draft');
  const theirs = readSide(remote, 'Server', language);
  const isNew = Object.keys(local).length === 0;
  const base = isNew ? undefined : options.base === undefined ? readBase(folder) : (await fetchFolder(options.base)).files;
  if (!isNew && base === undefined)
    throw new CommandFailure(
      `"${folder}" is nooit opgehaald. Kies een lege map, of zeg met --base active waarmee de map begon. / "${folder}" was never pulled. Choose an empty folder, or say with --base active what it began with.`,
      exitCodes.refused,
    );
  const ours = isNew ? undefined : readSide(local, folder, language);
  if (ours !== undefined && ours.configuration.municipality.key !== municipality)
    throw new CommandFailure(
      `"${folder}" is van ${ours.configuration.municipality.key}, de toegangssleutel van ${municipality}. / "${folder}" is of ${ours.configuration.municipality.key}, the access key of ${municipality}.`,
      exitCodes.refused,
    );
  const { merged, conflicts } =
    ours === undefined || base === undefined
      ? { merged: theirs.configuration, conflicts: [] }
      : mergeSides({ base: readSide(base, '.weegbrug/base.json', language), ours, theirs }, prefer);
  const writes = changedTexts(local, folderFiles(merged));
  const deletions = [...writes].flatMap(([file, text]) => (text === undefined ? [file] : []));
  const fits = conflicts.length === 0 && (deletions.length === 0 || options.delete === true);
  const written = fits && options.dryRun !== true;
  if (written) {
    writeLocalFolder(folder, writes);
    writeBase(folder, municipality, remote);
  }
  return {
    command: 'pull',
    exitCode: conflicts.length > 0 ? exitCodes.conflict : fits ? exitCodes.fine : exitCodes.refused,
    written,
    files: [...writes].map(([file, text]) => ({
      file,
      state: text === undefined ? 'removed' : Object.hasOwn(local, file) ? 'changed' : 'added',
    })),
    conflicts,
    deletions,
  };
};

type Side = ReturnType<typeof readSide>;

const mergeSides = (
  { base: { configuration: base }, ours, theirs: { configuration: theirs } }: { base: Side; ours: Side; theirs: Side },
  prefer: 'ours' | 'theirs' | undefined,
): { merged: MunicipalityConfiguration; conflicts: readonly ConflictView[] } => {
  const { merged, conflicts } = mergeConfigurations(base, ours.configuration, theirs, () => prefer);
  return { merged, conflicts: conflictViews(conflicts, { base, ours, theirs }) };
};

/** What has to be written: files with the same content stay as they are to the byte. */
const changedTexts = (local: FolderFiles, wanted: FolderFiles): ReadonlyMap<string, string | undefined> => {
  const writes = new Map<string, string | undefined>();
  for (const [file, text] of Object.entries(wanted)) {
    const before = Object.hasOwn(local, file) ? local[file] : undefined;
    if (before === text) continue;
    if (before === undefined || !file.endsWith('.json')) writes.set(file, text);
    else if (!isSame(JSON.parse(before), JSON.parse(text))) writes.set(file, formatJson(JSON.parse(text), before));
  }
  for (const file of Object.keys(local)) if (!Object.hasOwn(wanted, file)) writes.set(file, undefined);
  return writes;
};
