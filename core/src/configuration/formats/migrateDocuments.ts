import { isRecord } from '../structure/isRecord.ts';
import type { FormatDocument, FormatMigration } from './formatMigration.ts';
import { formatVersion } from './formatVersion.ts';
import { from1To2 } from './from1To2.ts';

/** By the format that it starts from. */
const migrations: Readonly<Record<number, FormatMigration>> = { 1: from1To2 };

/**
 * The documents of one configuration in the format of this software. The municipality says which format they have; where it does not, or says one that is
 * newer or unknown, they stay as they are and the checks say what is wrong.
 */
export const migrateDocuments = <Document extends FormatDocument>(documents: readonly Document[]): readonly Document[] => {
  let current = documents;
  for (let version = formatOf(documents); version < formatVersion; version += 1) {
    const migration = migrations[version];
    if (migration === undefined) return documents;
    current = migration(current);
  }
  return current;
};

/** `Infinity` when it is not stated as a whole number. */
const formatOf = (documents: readonly FormatDocument[]): number => {
  const municipality = documents.find(({ part }) => part === 'municipality')?.value;
  const stated = isRecord(municipality) ? municipality['formatVersion'] : undefined;
  return Number.isSafeInteger(stated) ? (stated as number) : Infinity;
};
