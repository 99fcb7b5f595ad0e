import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderChecksum } from '../../configuration/folder/folderChecksum.ts';
import { addressOfFile, type FolderFiles } from '../../configuration/folder/folderFiles.ts';
import { type FolderBase, parseFolderBase } from '../../configuration/merge/parseFolderBase.ts';
import { configurationParts } from '../../configuration/municipalityConfiguration.ts';
import { CommandFailure } from '../commandFailure.ts';
import { exitCodes } from './exitCodes.ts';

/** Largest file that is read, bytes; the server takes no larger one either. */
const largest = 1_048_576;
const baseFile = '.weegbrug/base.json';

/** The files of a folder that belong to a configuration; whatever else stands there is never touched. */
export const readLocalFolder = (folder: string): FolderFiles => {
  const files: Record<string, string> = {};
  if (statOf(folder) === undefined) return files;
  const places = [...Object.values(configurationParts).map((place) => ('file' in place ? place.file : place.folder)), 'templates'];
  for (const place of places) {
    const found = statOf(join(folder, place));
    if (found === undefined) continue;
    refuseLink(found, place);
    const names = found.isDirectory() ? readdirSync(join(folder, place)).map((name) => `${place}/${name}`) : [place];
    for (const file of names.sort()) if (addressOfFile(file) !== undefined) files[file] = readText(folder, file);
  }
  return files;
};

/** What the folder began with, as it was pulled; `undefined` when it never was. @throws CommandFailure when the file is not what a pull wrote */
export const readBase = (folder: string): FolderFiles | undefined => {
  const found = statOf(join(folder, baseFile));
  if (found === undefined) return undefined;
  refuseLink(statOf(join(folder, dirname(baseFile)))!, dirname(baseFile));
  refuseLink(found, baseFile);
  const base = parseFolderBase(readFileSync(join(folder, baseFile), 'utf8'));
  // Only what was written by a pull, to the letter of its content: with anything else a merge would be wrong without anybody seeing it.
  if (base !== undefined && hasChecksum(base)) return base.files;
  throw new CommandFailure(
    `"${baseFile}" is beschadigd of gewijzigd, dus niet te zeggen waarmee de map begon. Zet het terug uit git, haal op in een lege map, of geef --base. / "${baseFile}" is damaged or was changed, so what the folder began with cannot be told. Restore it from git, pull into an empty folder, or give --base.`,
    exitCodes.refused,
  );
};

const hasChecksum = ({ files, checksum }: FolderBase): boolean => {
  try {
    return folderChecksum(files) === checksum;
  } catch {
    return false;
  }
};

/** Writes what the folder began with: the same content gives the same bytes. */
export const writeBase = (folder: string, municipality: string, files: FolderFiles): void => {
  const values = Object.fromEntries(
    Object.entries(files)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([file, text]) => [file, file.startsWith('templates/') ? text : inOrder(JSON.parse(text))]),
  );
  write(folder, baseFile, `${JSON.stringify({ municipality, checksum: folderChecksum(files), files: values }, undefined, 1)}\n`);
};

/**
 * Writes and takes away files; each is whole before it is there.
 * @param files text by path; `undefined` takes the file away
 */
export const writeLocalFolder = (folder: string, files: ReadonlyMap<string, string | undefined>): void => {
  for (const [file, text] of files) {
    if (addressOfFile(file) === undefined)
      throw new CommandFailure(
        `"${file}" hoort niet bij een inrichting. / "${file}" does not belong to a configuration.`,
        exitCodes.refused,
      );
    if (text === undefined) rmSync(join(folder, file), { force: true });
    else write(folder, file, text);
  }
};

const write = (folder: string, file: string, text: string): void => {
  const place = join(folder, file);
  mkdirSync(dirname(place), { recursive: true });
  refuseLink(statOf(dirname(place))!, dirname(file));
  // Beside it, under a name that nobody has: not through a link, and not over a file of somebody else.
  const beside = join(dirname(place), `.${randomUUID()}.weegbrug`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};

const readText = (folder: string, file: string): string => {
  const found = statOf(join(folder, file))!;
  refuseLink(found, file);
  if (found.size > largest)
    throw new CommandFailure(
      `"${file}" is groter dan 1 MiB. Maak het kleiner. / "${file}" is larger than 1 MiB. Make it smaller.`,
      exitCodes.refused,
    );
  const bytes = readFileSync(join(folder, file));
  if (!isUtf8(bytes)) throw new CommandFailure(`"${file}" is geen UTF-8. / "${file}" is not UTF-8.`, exitCodes.refused);
  return bytes.toString('utf8');
};

const refuseLink = (found: Stats, file: string): void => {
  if (found.isSymbolicLink() && file !== '.')
    throw new CommandFailure(
      `"${file}" is een koppeling naar elders. Zet er een gewoon bestand of een gewone map neer. / "${file}" is a link to elsewhere. Put a plain file or folder there.`,
      exitCodes.refused,
    );
};

const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, child]) => [name, inOrder(child)]),
  );
};
