import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { PartDocument } from './checks/checkContext.ts';
import { checkDocuments } from './checks/checkDocuments.ts';
import { hashConfiguration } from './hashConfiguration.ts';
import { fileOf } from './fileOf.ts';
import {
  type ConfigurationPart,
  type ConfigurationProblem,
  configurationParts,
  type MunicipalityConfiguration,
} from './municipalityConfiguration.ts';

/**
 * The same checks as for a folder, for a configuration that is not on disk (a draft). Takes unfinished and broken content. What was asked a moment ago is known.
 * @param municipalityKey key that the municipality must keep; default the one that it states
 * @returns all problems, without line and column
 */
export const checkConfiguration = (
  configuration: MunicipalityConfiguration,
  registry: PluginRegistry,
  municipalityKey?: string,
): readonly ConfigurationProblem[] => {
  // The same content is asked about at each look at the draft, at saving, and at publishing.
  const answers = known.get(registry) ?? new Map<string, readonly ConfigurationProblem[]>();
  known.set(registry, answers);
  const question = `${municipalityKey ?? ''} ${hashConfiguration(configuration)}`;
  const answer = answers.get(question) ?? problemsOf(configuration, registry, municipalityKey);
  answers.delete(question);
  answers.set(question, answer);
  for (const oldest of answers.keys()) if (answers.size > kept) answers.delete(oldest);
  return answer;
};

/** Answers for the plugins of an installation, by content; the longest unused goes first. */
const known = new WeakMap<PluginRegistry, Map<string, readonly ConfigurationProblem[]>>();
const kept = 16;

const problemsOf = (
  configuration: MunicipalityConfiguration,
  registry: PluginRegistry,
  municipalityKey: string | undefined,
): readonly ConfigurationProblem[] => {
  const problems = checkDocuments(
    {
      documents: documentsOf(configuration),
      templates: configuration.templates ?? {},
      ...(municipalityKey === undefined ? {} : { municipalityKey }),
    },
    registry,
  );
  return problems.map(({ atKey: _atKey, ...problem }) => problem);
};

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
