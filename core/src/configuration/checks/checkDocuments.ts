import { coreSections } from '../../forms/coreSections.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import { availableSections } from '../availableSections.ts';
import {
  type ConfigurationPart,
  type ConfigurationProblem,
  configurationParts,
  type MunicipalityConfiguration,
} from '../municipalityConfiguration.ts';
import { partValidator } from '../namedSchemas.ts';
import { answerCatalogue } from './answerCatalogue.ts';
import type { CheckContext, FoundProblem, PartDocument, Report } from './checkContext.ts';
import { checkDocumentReferences } from './checkDocumentReferences.ts';
import { checkFrameworkReferences } from './checkFrameworkReferences.ts';
import { checkMunicipality } from './checkMunicipality.ts';
import { checkParts } from './checkParts.ts';
import { checkProjectTypes } from './checkProjectTypes.ts';
import { checkRoles } from './checkRoles.ts';
import { checkRuleSetReferences } from './checkRuleSetReferences.ts';
import { checkTestCases } from './checkTestCases.ts';
import { checkWorkflowReferences } from './checkWorkflowReferences.ts';
import { words } from './words.ts';

/** Version of the configuration format that this software reads and writes. */
const formatVersion = 1;

/** Mistakes after which a part cannot be looked into any further. */
const shapeless = new Set([
  'type',
  'enum',
  'const',
  'required',
  'dependentRequired',
  'additionalProperties',
  'propertyNames',
  'discriminator',
  'minProperties',
  'maxProperties',
]);

export type DocumentsToCheck = {
  documents: readonly PartDocument[];
  /** Keys of items that exist but could not be read. */
  unreadable?: readonly { part: ConfigurationPart; key?: string }[];
  templates: readonly string[];
  /** Key that the municipality must have: the name of its folder, or its key so far. */
  municipalityKey?: string;
};

/** File (relative to the municipality's folder) of an item. */
export const fileOf = (part: ConfigurationPart, key: string | undefined): string => {
  const place: { file?: string; folder?: string } = configurationParts[part];
  return place.file ?? `${place.folder}/${key}.json`;
};

/** Shape, the engines' own checks, and every reference between parts; all problems at once. */
export const checkDocuments = (
  { documents, unreadable = [], templates, municipalityKey }: DocumentsToCheck,
  registry: PluginRegistry,
): FoundProblem[] => {
  const newer = documents.find(({ part, value }) => part === 'municipality' && isNewer(value));
  if (newer !== undefined) return [newerFormat(newer)];

  const problems: FoundProblem[] = [];
  const reportFor =
    (part: ConfigurationPart, key?: string): Report =>
    (pointer, code, { message, remedy }, { severity = 'error', atKey } = {}) => {
      const problem: FoundProblem = {
        code,
        severity,
        file: fileOf(part, key),
        part,
        ...(key === undefined ? {} : { key }),
        pointer,
        message,
        remedy,
        ...(atKey === undefined ? {} : { atKey }),
      };
      const isSaid = (other: FoundProblem): boolean =>
        other.message.nl === message.nl || (other.code.startsWith('shape.') && !code.startsWith('shape.'));
      if (!problems.some((other) => other.file === problem.file && other.pointer === pointer && isSaid(other))) problems.push(problem);
    };

  const usable: PartDocument[] = [];
  for (const document of documents) {
    const { part, key, value } = document;
    const report = reportFor(part, key);
    const mistakes = partValidator(part)(value);
    for (const mistake of mistakes)
      report(mistake.pointer, `shape.${mistake.keyword}`, mistake, mistake.atKey === undefined ? {} : { atKey: true });
    if (mistakes.some(({ keyword }) => shapeless.has(keyword))) continue;
    usable.push(document);
    if (key !== undefined && (value as { key: string }).key !== key)
      report(
        '/key',
        'keyDiffers',
        words(
          `De sleutel is ‘${(value as { key: string }).key}’, maar het bestand heet ‘${key}.json’.`,
          `The key is ‘${(value as { key: string }).key}’, but the file is called ‘${key}.json’.`,
          `Maak er ‘${key}’ van, of hernoem het bestand.`,
          `Make it ‘${key}’, or rename the file.`,
        ),
      );
  }
  for (const part of ['municipality', 'framework'] as const)
    if (![...documents, ...unreadable].some((item) => item.part === part))
      reportFor(part)(
        '',
        'fileMissing',
        words(
          `Het bestand ‘${fileOf(part, undefined)}’ ontbreekt.`,
          `The file ‘${fileOf(part, undefined)}’ is missing.`,
          'Voeg het toe; een bestaande gemeente is een goed voorbeeld.',
          'Add it; an existing municipality is a good example.',
        ),
      );

  const context = contextOf(usable, [...documents, ...unreadable], templates, registry, reportFor);
  checkMunicipality(context, municipalityKey);
  checkParts(context);
  checkRoles(context);
  checkProjectTypes(context);
  checkFrameworkReferences(context);
  checkRuleSetReferences(context);
  checkWorkflowReferences(context);
  checkDocumentReferences(context);
  checkTestCases(context);
  return problems;
};

/** The configuration that documents without errors make together. */
export const assembleConfiguration = (
  documents: readonly PartDocument[],
  templates: Readonly<Record<string, string>>,
): MunicipalityConfiguration => {
  const single = (part: ConfigurationPart): unknown => documents.find((document) => document.part === part)?.value;
  const byKey = (part: ConfigurationPart): unknown =>
    Object.fromEntries(
      documents
        .filter((document) => document.part === part)
        .map(({ key, value }) => [key, value] as const)
        .sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
  return Object.fromEntries([
    ...Object.entries(configurationParts).map(([part, place]) => [
      part,
      'folder' in place ? byKey(part as ConfigurationPart) : (single(part as ConfigurationPart) ?? {}),
    ]),
    ['templates', templates],
  ]) as MunicipalityConfiguration;
};

const contextOf = (
  usable: readonly PartDocument[],
  all: readonly { part: ConfigurationPart; key?: string }[],
  templates: readonly string[],
  registry: PluginRegistry,
  reportFor: CheckContext['reportFor'],
): CheckContext => {
  const single = <T>(part: ConfigurationPart): T | undefined => usable.find((document) => document.part === part)?.value as T | undefined;
  const byKey = <T>(part: ConfigurationPart): ReadonlyMap<string, T> =>
    new Map(usable.filter((document) => document.part === part).map(({ key, value }) => [key!, value as T]));
  const municipality = single<CheckContext['municipality'] & object>('municipality');
  const framework = single<CheckContext['framework'] & object>('framework');
  const forms = byKey<MunicipalityConfiguration['forms'][string]>('forms');
  const sections =
    municipality === undefined ? new Map([...coreSections, ...registry.sections]) : availableSections({ municipality }, registry);
  const keys = Object.fromEntries(
    Object.keys(configurationParts).map((part) => [
      part,
      all
        .filter((item) => item.part === part)
        .flatMap(({ key }) => key ?? [])
        .sort(),
    ]),
  ) as unknown as CheckContext['keys'];
  return {
    ...(municipality === undefined ? {} : { municipality }),
    ...(framework === undefined ? {} : { framework }),
    projectTypes: byKey('projectTypes'),
    forms,
    ruleSets: byKey('ruleSets'),
    workflows: byKey('workflows'),
    roles: byKey('roles'),
    documents: byKey('documents'),
    testCases: byKey('testCases'),
    keys,
    registry,
    sections,
    answers: new Map([...forms].map(([key, form]) => [key, answerCatalogue(form, sections)])),
    templates,
    reportFor,
  };
};

const isNewer = (value: unknown): boolean => {
  const version = value !== null && typeof value === 'object' ? (value as { formatVersion?: unknown }).formatVersion : undefined;
  return typeof version === 'number' && version > formatVersion;
};

const newerFormat = ({ file, part, value }: PartDocument): ConfigurationProblem => ({
  code: 'formatNewer',
  severity: 'error',
  file,
  part,
  pointer: '/formatVersion',
  ...words(
    `Deze inrichting heeft formaat ${String((value as { formatVersion: unknown }).formatVersion)}; deze versie van Weegbrug leest formaat ${formatVersion}.`,
    `This configuration has format ${String((value as { formatVersion: unknown }).formatVersion)}; this version of Weegbrug reads format ${formatVersion}.`,
    'Werk Weegbrug bij naar een versie die dit formaat kent, of gebruik de inrichting van vóór de overgang.',
    'Upgrade Weegbrug to a version that knows this format, or use the configuration from before the change.',
  ),
});
