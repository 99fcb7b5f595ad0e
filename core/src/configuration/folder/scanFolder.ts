import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../../shared/nearestName.ts';
import { type ConfigurationPart, type ConfigurationProblem, configurationParts } from '../municipalityConfiguration.ts';

type FoundFile = { part: ConfigurationPart; key?: string; file: string; bytes: Uint8Array };
export type FolderContent = {
  files: readonly FoundFile[];
  templates: Readonly<Record<string, string>>;
  problems: readonly ConfigurationProblem[];
};

/** Beside the parts of the configuration: demo data, own templates, and words for the reader of the folder. */
const otherFolders = ['demo', 'templates'];
const otherFiles = ['README.md', 'CHANGELOG.md', 'LICENSE'];
/** Largest template that is read; the documents room says what is wrong inside. */
const templateBytes = 256 * 1024;
const filesPerFolder = 1000;

/** Finds the files of a municipality's configuration and says what does not belong there. Reads, and judges no content. */
export const scanFolder = (folder: string): FolderContent => {
  const files: FoundFile[] = [];
  const templates: Record<string, string> = {};
  const problems: ConfigurationProblem[] = [];
  const report = (
    file: string,
    code: FindingCode,
    message: ConfigurationProblem['message'],
    remedy: ConfigurationProblem['remedy'],
    part: ConfigurationPart = 'municipality',
  ): void => {
    problems.push({ code, severity: 'error', file, line: 1, column: 1, part, pointer: '', message, remedy });
  };
  const entriesOf = (path: string, name: string): Dirent[] => {
    try {
      return readdirSync(join(folder, path), { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      report(
        name,
        'folderUnreadable',
        { nl: `De map ‘${name}’ is niet te lezen.`, en: `The folder ‘${name}’ cannot be read.` },
        { nl: 'Controleer of de map bestaat en of u haar mag lezen.', en: 'Check that the folder exists and that you may read it.' },
      );
      return [];
    }
  };
  const read = (file: string, part: ConfigurationPart): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      report(
        file,
        'fileUnreadable',
        { nl: `Het bestand ‘${file}’ is niet te lezen.`, en: `The file ‘${file}’ cannot be read.` },
        { nl: 'Controleer de rechten op het bestand.', en: 'Check the permissions of the file.' },
        part,
      );
      return undefined;
    }
  };
  const reportUnknown = (file: string, known: readonly string[], name: string, part?: ConfigurationPart): void => {
    const meant = nearestName(name, known);
    report(
      file,
      'fileUnknown',
      { nl: `‘${file}’ hoort niet bij een inrichting.`, en: `‘${file}’ does not belong to a configuration.` },
      meant === undefined
        ? { nl: `Verwijder het; bekend zijn: ${known.join(', ')}.`, en: `Remove it; known are: ${known.join(', ')}.` }
        : { nl: `Bedoelde u ‘${meant}’?`, en: `Did you mean ‘${meant}’?` },
      part,
    );
  };

  const parts = Object.entries(configurationParts) as [ConfigurationPart, { file?: string; folder?: string }][];
  const knownNames = [...parts.map(([, place]) => place.file ?? place.folder!), ...otherFolders];
  for (const entry of entriesOf('', '.')) {
    const isFolder = isFolderEntry(folder, entry);
    const part = parts.find(([, place]) => (isFolder ? place.folder : place.file) === entry.name)?.[0];
    if (part === undefined) {
      if (isFolder ? !otherFolders.includes(entry.name) : !otherFiles.includes(entry.name))
        reportUnknown(entry.name, knownNames, entry.name);
      continue;
    }
    if (!isFolder) {
      const bytes = read(entry.name, part);
      if (bytes !== undefined) files.push({ part, file: entry.name, bytes });
      continue;
    }
    const inside = entriesOf(entry.name, entry.name);
    for (const item of inside.slice(0, filesPerFolder)) {
      const file = `${entry.name}/${item.name}`;
      if (isFolderEntry(join(folder, entry.name), item) || !item.name.endsWith('.json')) {
        reportUnknown(file, [`${item.name.replace(/\.[^.]*$/, '')}.json`], item.name, part);
        continue;
      }
      const bytes = read(file, part);
      if (bytes !== undefined) files.push({ part, key: item.name.slice(0, -'.json'.length), file, bytes });
    }
    if (inside.length > filesPerFolder)
      report(
        entry.name,
        'folderTooLarge',
        { nl: `De map heeft meer dan ${filesPerFolder} bestanden.`, en: `The folder has more than ${filesPerFolder} files.` },
        { nl: 'Verwijder bestanden.', en: 'Remove files.' },
        part,
      );
  }

  for (const entry of templateEntries(folder)) {
    const file = `templates/${entry.name}`;
    if (!entry.isFile() || !entry.name.endsWith('.hbs')) {
      reportUnknown(file, [`${entry.name.replace(/\.[^.]*$/, '')}.hbs`], entry.name, 'documents');
      continue;
    }
    const bytes = read(file, 'documents');
    if (bytes === undefined) continue;
    if (bytes.length > templateBytes)
      report(
        file,
        'templateTooLarge',
        { nl: 'Het sjabloon is groter dan 256 KiB.', en: 'The template is larger than 256 KiB.' },
        { nl: 'Maak het sjabloon kleiner.', en: 'Make the template smaller.' },
        'documents',
      );
    else templates[entry.name.slice(0, -'.hbs'.length)] = Buffer.from(bytes).toString('utf8');
  }
  return { files, templates, problems };
};

const isFolderEntry = (parent: string, entry: Dirent): boolean =>
  entry.isSymbolicLink() ? knownFolder(parent, entry.name) : entry.isDirectory();

const knownFolder = (parent: string, name: string): boolean => {
  try {
    return statSync(join(parent, name)).isDirectory();
  } catch {
    return false;
  }
};

const templateEntries = (folder: string): Dirent[] =>
  knownFolder(folder, 'templates')
    ? readdirSync(join(folder, 'templates'), { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    : [];
