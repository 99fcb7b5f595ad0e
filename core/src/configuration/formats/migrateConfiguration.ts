import { configurationParts, type MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { FormatDocument } from './formatMigration.ts';
import { migrateDocuments } from './migrateDocuments.ts';

/**
 * A whole configuration in the format of this software; the same object when it has that format already.
 * @param configuration content of a release or a draft, of any format that this software knows
 */
export const migrateConfiguration = (configuration: MunicipalityConfiguration): MunicipalityConfiguration => {
  const documents = documentsOf(configuration as unknown as Readonly<Record<string, unknown>>);
  const migrated = migrateDocuments(documents);
  if (migrated === documents) return configuration;
  const { templates } = configuration;
  const result: Record<string, unknown> = {};
  for (const { part, key, value } of migrated) {
    if (key === undefined) result[part] = value;
    else result[part] = { ...(result[part] as object | undefined), [key]: value };
  }
  for (const part of Object.keys(configuration)) result[part] ??= {};
  return { ...(result as unknown as MunicipalityConfiguration), templates };
};

const documentsOf = (configuration: Readonly<Record<string, unknown>>): readonly FormatDocument[] =>
  Object.entries(configuration).flatMap(([part, value]): FormatDocument[] => {
    if (part === 'templates') return [];
    const isFolder = Object.hasOwn(configurationParts, part) && 'folder' in configurationParts[part as keyof typeof configurationParts];
    return isFolder && isRecord(value) ? Object.entries(value).map(([key, item]) => ({ part, key, value: item })) : [{ part, value }];
  });
