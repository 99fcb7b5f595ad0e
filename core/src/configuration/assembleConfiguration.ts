import type { PartDocument } from './checks/checkContext.ts';
import { type ConfigurationPart, configurationParts, type MunicipalityConfiguration } from './municipalityConfiguration.ts';

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
