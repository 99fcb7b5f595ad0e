import { configurationParts, type MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import type { PartAddress } from '../partAddress.ts';
import { partOf } from '../partOf.ts';
import { isRecord } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';

/** Parts that are one value; all others hold items by key. */
const isWhole = (part: string): boolean =>
  part in configurationParts && 'file' in configurationParts[part as keyof typeof configurationParts];

/** The parts and items in which two configurations differ. */
export const changedAddresses = (before: MunicipalityConfiguration, after: MunicipalityConfiguration): PartAddress[] =>
  namesOf(before, after).flatMap((part): PartAddress[] => {
    const [one, other] = [partOf(before, part, undefined), partOf(after, part, undefined)];
    if (one === other) return [];
    if (isWhole(part)) return isSame(one, other) ? [] : [{ part }];
    return namesOf(one, other).flatMap((key) => (isSame(partOf(before, part, key), partOf(after, part, key)) ? [] : [{ part, key }]));
  });

const namesOf = (...values: readonly unknown[]): string[] => [
  ...new Set(values.flatMap((value) => (isRecord(value) ? Object.keys(value) : []))),
];
