import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { FoundProblem, PartDocument } from './checks/checkContext.ts';
import { checkSteps } from './checks/checkDocuments.ts';
import { type CheckMemory, createCheckMemory, isSameList } from './checks/checkMemory.ts';
import { fileOf } from './fileOf.ts';
import {
  type ConfigurationPart,
  type ConfigurationProblem,
  configurationParts,
  type MunicipalityConfiguration,
} from './municipalityConfiguration.ts';

/**
 * The same checks as for a folder, for a configuration that is not on disk (a draft). Takes unfinished and broken content. Other work gets its turn between the
 * parts, and what was found of a part that is still the same object is not found again; nothing in the configuration may be changed in place.
 * @param municipalityKey key that the municipality must keep; default the one that it states
 * @returns all problems, without line and column
 */
export const checkConfiguration = async (
  configuration: MunicipalityConfiguration,
  registry: PluginRegistry,
  municipalityKey?: string,
): Promise<readonly ConfigurationProblem[]> => {
  const { memory, answers } = knownOf(registry);
  const documents = documentsOf(configuration);
  const content = [municipalityKey, ...documents.flatMap(({ file, value }) => [file, value]), ...templatesOf(configuration)];
  // The same content is asked about at each look at the draft, at saving, and at publishing, also while the first one is still being answered.
  const earlier = answers.find((one) => isSameList(one.content, content));
  const answer = earlier ?? { content, problems: inTurns(stepsOf(configuration, documents, registry, municipalityKey, memory)) };
  answers.splice(0, kept, answer, ...answers.filter((one) => one !== answer).slice(0, kept - 1));
  return answer.problems;
};

/** The same at once, of content that may be changed in place afterwards. */
export const checkConfigurationAtOnce = (
  configuration: MunicipalityConfiguration,
  registry: PluginRegistry,
  municipalityKey?: string,
): readonly ConfigurationProblem[] => {
  const steps = stepsOf(configuration, documentsOf(configuration), registry, municipalityKey);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return withoutKeyMarks(step.value);
  }
};

type Answer = { content: readonly unknown[]; problems: Promise<readonly ConfigurationProblem[]> };

/** For the plugins of an installation; the latest answers first. */
const known = new WeakMap<PluginRegistry, { memory: CheckMemory; answers: Answer[] }>();
const kept = 16;

const knownOf = (registry: PluginRegistry): { memory: CheckMemory; answers: Answer[] } => {
  const found = known.get(registry) ?? { memory: createCheckMemory(), answers: [] };
  known.set(registry, found);
  return found;
};

/** Milliseconds after which other work gets its turn. */
const longest = 8;

const inTurns = async (steps: ReturnType<typeof checkSteps>): Promise<readonly ConfigurationProblem[]> => {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return withoutKeyMarks(step.value);
    if (performance.now() - begun < longest) continue;
    await new Promise((resolve) => setImmediate(resolve));
    begun = performance.now();
  }
};

const stepsOf = (
  configuration: MunicipalityConfiguration,
  documents: readonly PartDocument[],
  registry: PluginRegistry,
  municipalityKey: string | undefined,
  memory?: CheckMemory,
): ReturnType<typeof checkSteps> =>
  checkSteps(
    {
      documents,
      templates: configuration.templates ?? {},
      ...(municipalityKey === undefined ? {} : { municipalityKey }),
      ...(memory === undefined ? {} : { memory }),
    },
    registry,
  );

const withoutKeyMarks = (problems: readonly FoundProblem[]): readonly ConfigurationProblem[] =>
  problems.map(({ atKey: _atKey, ...problem }) => problem);

const templatesOf = ({ templates }: MunicipalityConfiguration): readonly string[] => Object.entries(templates ?? {}).flat();

const documentsOf = (configuration: MunicipalityConfiguration): PartDocument[] =>
  (Object.keys(configurationParts) as ConfigurationPart[]).flatMap((part): PartDocument[] => {
    const value: unknown = configuration[part];
    if (value === undefined) return [];
    if (!('folder' in configurationParts[part])) return [{ part, file: fileOf(part, undefined), value }];
    return Object.entries(value as Readonly<Record<string, unknown>>).map(([key, item]) => ({
      part,
      key,
      file: fileOf(part, key),
      value: item,
    }));
  });
