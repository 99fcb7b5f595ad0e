import { basename, resolve } from 'node:path';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { FoundProblem, PartDocument } from './checks/checkContext.ts';
import { assembleConfiguration, checkDocuments } from './checks/checkDocuments.ts';
import { type ParsedJson, parseStrictJson } from './folder/parseStrictJson.ts';
import { placeOfOffset, placeOfPointer } from './folder/placeOf.ts';
import { scanFolder } from './folder/scanFolder.ts';
import type { ConfigurationPart, ConfigurationProblem, MunicipalityConfiguration } from './municipalityConfiguration.ts';
import { productTemplates } from './productTemplates.ts';

export type LoadedConfiguration = {
  /** Only when there is no error: a municipality never starts half. */
  configuration?: MunicipalityConfiguration;
  /** All problems, in order of file and place; each with file, line, column and JSON pointer. */
  problems: readonly ConfigurationProblem[];
};

/**
 * Reads the folder of one municipality and checks everything in it: the files, their shape, and every reference between them. Never throws for what is in the folder.
 * @param folder path of `config/<municipality>`
 */
export const loadConfigurationFolder = async (folder: string, registry: PluginRegistry): Promise<LoadedConfiguration> => {
  const { files, templates, problems: strays } = scanFolder(folder);
  const problems: ConfigurationProblem[] = [...strays];
  const parsed = new Map<string, ParsedJson>();
  const documents: PartDocument[] = [];
  const unreadable: { part: ConfigurationPart; key?: string }[] = [];
  for (const { part, key, file, bytes } of files) {
    const result = parseStrictJson(bytes);
    parsed.set(file, result);
    const identity = { part, ...(key === undefined ? {} : { key }) };
    for (const { offset, pointer, code, message, remedy } of result.mistakes)
      problems.push({ code, severity: 'error', file, ...placeOfOffset(result.text, offset), ...identity, pointer, message, remedy });
    if (result.mistakes.length === 0) documents.push({ ...identity, file, value: result.value });
    else unreadable.push(identity);
  }
  const available = [...new Set([...productTemplates(), ...Object.keys(templates)])].sort();
  const found = strays.some(({ code }) => code === 'folderUnreadable') && files.length === 0 ? [] : checkDocuments({ documents, unreadable, templates: available, municipalityKey: basename(resolve(folder)) }, registry);
  problems.push(...found.map((problem) => withPlace(problem, parsed.get(problem.file))));
  problems.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { configuration: assembleConfiguration(documents, templates), problems };
};

const withPlace = ({ atKey, ...problem }: FoundProblem, parsed: ParsedJson | undefined): ConfigurationProblem =>
  parsed?.root === undefined ? { ...problem, line: 1, column: 1 } : { ...problem, ...placeOfPointer(parsed.text, parsed.root, problem.pointer, atKey === true) };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
