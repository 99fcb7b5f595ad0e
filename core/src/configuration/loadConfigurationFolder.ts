import { basename, resolve } from 'node:path';
import { documentHelpersOf } from '../plugins/documentHelpersOf.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { FoundProblem, PartDocument } from './checks/checkContext.ts';
import { assembleConfiguration } from './assembleConfiguration.ts';
import { checkDocuments } from './checks/checkDocuments.ts';
import { migrateDocuments } from './formats/migrateDocuments.ts';
import { type ParsedJson, parseStrictJson } from './folder/parseStrictJson.ts';
import { placeOfOffset, placeOfPointer } from './folder/placeOf.ts';
import { type FolderContent, scanFolder } from './folder/scanFolder.ts';
import type { ConfigurationPart, ConfigurationProblem, MunicipalityConfiguration } from './municipalityConfiguration.ts';

export type LoadedConfiguration = {
  /** Only when there is no error: a municipality never starts half. */
  configuration?: MunicipalityConfiguration;
  /** All problems, in order of file and place; each with file, line, column and JSON pointer. */
  problems: readonly ConfigurationProblem[];
};

export type LoadOptions = {
  /** Whether exactly this content passed all checks before, with this software and these plugins; then it is not checked again (a fast start). */
  isAccepted?: (configuration: MunicipalityConfiguration) => boolean;
  /** Finds what is not allowed in a template of the municipality's own; absent: templates are not looked into. */
  checkTemplate?: CheckTemplate;
};

/** What is wrong in the source of a template; line and column start at 1. */
export type CheckTemplate = (
  source: string,
  /** Names of helpers that the plugins of the municipality contribute. */
  helpers: readonly string[],
) => Promise<readonly { line: number; column: number; message: ConfigurationProblem['message'] }[]>;

/**
 * Reads the folder of one municipality, brings it to the format of this software, and checks everything in it: the files, their shape, and every reference
 * between them. Never throws for what is in the folder.
 * @param folder path of `config/<municipality>`
 */
export const loadConfigurationFolder = async (
  folder: string,
  registry: PluginRegistry,
  { isAccepted, checkTemplate }: LoadOptions = {},
): Promise<LoadedConfiguration> => {
  const { files, templates, problems: strays } = scanFolder(folder);
  if (isAccepted !== undefined && strays.length === 0) {
    const configuration = readWithoutChecking(files, templates);
    if (configuration !== undefined && isAccepted(configuration)) return { configuration, problems: [] };
  }
  const problems: ConfigurationProblem[] = [...strays];
  const parsed = new Map<string, ParsedJson>();
  const readable: PartDocument[] = [];
  const unreadable: { part: ConfigurationPart; key?: string }[] = [];
  for (const { part, key, file, bytes } of files) {
    const result = parseStrictJson(bytes);
    parsed.set(file, result);
    const identity = { part, ...(key === undefined ? {} : { key }) };
    for (const { offset, pointer, code, message, remedy } of result.mistakes)
      problems.push({ code, severity: 'error', file, ...placeOfOffset(result.text, offset), ...identity, pointer, message, remedy });
    if (result.mistakes.length === 0) readable.push({ ...identity, file, value: result.value });
    else unreadable.push(identity);
  }
  const documents = migrateDocuments(readable);
  const found =
    strays.some(({ code }) => code === 'folderUnreadable') && files.length === 0
      ? []
      : checkDocuments({ documents, unreadable, templates, municipalityKey: basename(resolve(folder)) }, registry);
  problems.push(...found.map((problem) => withPlace(problem, parsed.get(problem.file))));
  if (checkTemplate !== undefined) {
    const helpers = documentHelpersOf(pluginNames(documents), registry).names;
    for (const [name, source] of Object.entries(templates))
      problems.push(...(await templateProblems(name, source, (text) => checkTemplate(text, helpers))));
  }
  problems.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { configuration: assembleConfiguration(documents, templates), problems };
};

/** The content when every file is plain JSON; `undefined` otherwise, and then the checks will say why. */
const readWithoutChecking = (
  files: FolderContent['files'],
  templates: FolderContent['templates'],
): MunicipalityConfiguration | undefined => {
  try {
    return assembleConfiguration(
      migrateDocuments(
        files.map(({ bytes, ...identity }) => ({ ...identity, value: JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown })),
      ),
      templates,
    );
  } catch {
    return undefined;
  }
};

/** Plugins that the municipality names, as far as its file can be read. */
const pluginNames = (documents: readonly PartDocument[]): string[] => {
  const value = documents.find(({ part }) => part === 'municipality')?.value;
  const plugins = value !== null && typeof value === 'object' ? (value as { plugins?: unknown }).plugins : undefined;
  return Array.isArray(plugins)
    ? plugins.flatMap((plugin: { name?: unknown } | null) => (typeof plugin?.name === 'string' ? plugin.name : []))
    : [];
};

const templateProblems = async (
  name: string,
  source: string,
  check: (source: string) => ReturnType<CheckTemplate>,
): Promise<ConfigurationProblem[]> =>
  (await check(source)).map(({ line, column, message }) => ({
    code: 'templateInvalid',
    severity: 'error',
    file: `templates/${name}.hbs`,
    line,
    column,
    part: 'documents',
    pointer: '',
    message,
    remedy: {
      nl: 'Herstel dit; tot die tijd kan met dit sjabloon geen document worden gemaakt.',
      en: 'Mend this; until then no document can be made from this template.',
    },
  }));

const withPlace = ({ atKey, ...problem }: FoundProblem, parsed: ParsedJson | undefined): ConfigurationProblem =>
  problem.line !== undefined
    ? problem
    : parsed?.root === undefined
      ? { ...problem, line: 1, column: 1 }
      : { ...problem, ...placeOfPointer(parsed.text, parsed.root, problem.pointer, atKey === true) };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
