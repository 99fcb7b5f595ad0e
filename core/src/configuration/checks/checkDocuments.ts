import { shapeCode } from '../../shared/findings/shapeFindings.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import type { ProposedMend } from '../../shared/proposedMend.ts';
import type { ConfigurationPart, ConfigurationProblem, Mend } from '../municipalityConfiguration.ts';
import { partValidator } from '../namedSchemas.ts';
import { formatVersion } from '../formats/formatVersion.ts';
import { shapeless } from '../shapeless.ts';
import { fileOf } from '../fileOf.ts';
import { buildContext } from './buildContext.ts';
import type { FoundProblem, PartDocument, Report } from './checkContext.ts';
import { checkBands } from './checkBands.ts';
import { checkDocumentReferences } from './checkDocumentReferences.ts';
import { checkFrameworkReferences } from './checkFrameworkReferences.ts';
import { checkMeasureUse } from './checkMeasureUse.ts';
import { checkMunicipality } from './checkMunicipality.ts';
import { checkParts } from './checkParts.ts';
import { checkProjectTypes } from './checkProjectTypes.ts';
import { checkRights } from './checkRights.ts';
import { checkRoles } from './checkRoles.ts';
import { checkRuleSetReferences } from './checkRuleSetReferences.ts';
import { checkSeparation } from './checkSeparation.ts';
import { checkTables } from './checkTables.ts';
import { checkTemplates } from './checkTemplates.ts';
import { checkTestCases } from './checkTestCases.ts';
import { checkTranslations } from './checkTranslations.ts';
import { checkTruth } from './checkTruth.ts';
import { checkUse } from './checkUse.ts';
import { checkWorkflowReferences } from './checkWorkflowReferences.ts';
import { type CheckMemory, withoutMemory } from './checkMemory.ts';
import { mendOf } from './mendOf.ts';
import { isRecord } from '../structure/isRecord.ts';
import { reportRemembered } from './reportRemembered.ts';
import { words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Of so many problems mends are worked out; nobody clicks through more of them. */
const mostMended = 200;

export type DocumentsToCheck = {
  documents: readonly PartDocument[];
  /** Keys of items that exist but could not be read. */
  unreadable?: readonly { part: ConfigurationPart; key?: string }[];
  /** Texts of the municipality's own templates, by name. */
  templates: Readonly<Record<string, string>>;
  /** Key that the municipality must have: the name of its folder, or its key so far. */
  municipalityKey?: string;
  /** Of checks before this one; absent: everything is looked at. */
  memory?: CheckMemory;
};

/** Shape, the engines' own checks, and every reference between parts; all problems at once. */
export const checkDocuments = (input: DocumentsToCheck, registry: PluginRegistry): FoundProblem[] => {
  const steps = checkSteps(input, registry);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** The same in steps of at most some milliseconds. */
export function* checkSteps(
  { documents, unreadable = [], templates, municipalityKey, memory = withoutMemory }: DocumentsToCheck,
  registry: PluginRegistry,
): Generator<undefined, FoundProblem[]> {
  const newer = documents.find(({ part, value }) => part === 'municipality' && isNewer(value));
  if (newer !== undefined) return [newerFormat(newer)];

  const problems: FoundProblem[] = [];
  /** By file and pointer, so that thousands of problems are still found in a moment. */
  const said = new Map<string, FoundProblem[]>();
  const waysToMend = (mends: readonly ProposedMend[] = [], part: ConfigurationPart, key: string | undefined, pointer: string): Mend[] => {
    if (mends.length === 0) return [];
    const document = documents.find((one) => one.part === part && one.key === key);
    return mends.flatMap((mend) => mendOf(mend, { part, ...(key === undefined ? {} : { key }) }, document?.value, pointer) ?? []);
  };
  const reportFor =
    (part: ConfigurationPart, key?: string): Report =>
    (pointer, code, { message, remedy, mends, decision }, { severity = 'error', atKey, template } = {}) => {
      const problem: FoundProblem = {
        code,
        severity,
        file: template === undefined ? fileOf(part, key) : `templates/${template.name}.hbs`,
        ...(template === undefined ? {} : { line: template.line, column: template.column }),
        part,
        ...(key === undefined ? {} : { key }),
        pointer,
        message,
        remedy,
        ...(decision === undefined ? {} : { decision }),
        ...(atKey === undefined ? {} : { atKey }),
      };
      const isSaid = (other: FoundProblem): boolean =>
        other.message.nl === message.nl ||
        ((code === 'factUnknown' || code === 'neverTrue') && other.code === code) ||
        (code === 'factUnknown' && other.code === 'factRow') ||
        (other.code.startsWith('shape.') && !code.startsWith('shape.'));
      const place = `${problem.file}#${pointer}#${template === undefined ? '' : `${template.line}:${template.column}`}`;
      const here = said.get(place) ?? [];
      if (here.some(isSaid)) return;
      const ways = problems.length < mostMended ? [...waysToMend(mends, part, key, pointer), ...(template?.mends ?? [])] : [];
      if (ways.length > 0) problem.mends = ways;
      problems.push(problem);
      said.set(place, [...here, problem]);
    };

  const usable: PartDocument[] = [];
  for (const document of documents) {
    const { part, key, value } = document;
    const report = reportFor(part, key);
    const mistakes = isRecord(value)
      ? memory.remember(`shape ${part}`, value, [], () => partValidator(part)(value))
      : partValidator(part)(value);
    yield;
    for (const mistake of mistakes)
      report(mistake.pointer, shapeCode(mistake.keyword), mistake, mistake.atKey === undefined ? {} : { atKey: true });
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

  const context = buildContext(usable, [...documents, ...unreadable], templates, registry, reportFor, memory);
  yield;
  checkMunicipality(context, municipalityKey);
  yield* checkParts(context);
  checkRoles(context);
  checkProjectTypes(context);
  checkFrameworkReferences(context);
  yield;
  checkRuleSetReferences(context);
  yield* checkTables(context);
  checkWorkflowReferences(context);
  checkDocumentReferences(context);
  yield;
  checkTemplates(context);
  yield;
  checkTestCases(context);
  yield* checkTruth(context);
  checkBands(context);
  checkUse(context);
  yield;
  checkMeasureUse(context);
  checkRights(context);
  checkSeparation(context);
  for (const { part, key, value } of usable) {
    yield;
    reportRemembered({ memory }, reportFor(part, key), { question: 'translations', value, depends: [] }, (report) =>
      checkTranslations(value, report),
    );
  }
  return problems;
}

const isNewer = (value: unknown): boolean => {
  const version = value !== null && typeof value === 'object' ? (value as { formatVersion?: unknown }).formatVersion : undefined;
  return typeof version === 'number' && version > formatVersion;
};

const newerFormat = ({ file, part, value }: PartDocument): ConfigurationProblem => ({
  code: 'formatNewer' as const,
  severity: 'error',
  file,
  part,
  pointer: '/formatVersion',
  ...words(
    `Deze inrichting heeft formaat ${textOf((value as { formatVersion: unknown }).formatVersion)}; deze versie van Weegbrug leest formaat ${formatVersion}.`,
    `This configuration has format ${textOf((value as { formatVersion: unknown }).formatVersion)}; this version of Weegbrug reads format ${formatVersion}.`,
    'Werk Weegbrug bij naar een versie die dit formaat kent, of gebruik de inrichting van vóór de overgang.',
    'Upgrade Weegbrug to a version that knows this format, or use the configuration from before the change.',
  ),
});
