import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { ownOf } from '../structure/isRecord.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { type ChooseSide, type MergeConflict, mergeValues } from './mergeValues.ts';

/** A conflict in one part of a configuration; its path begins inside the part, or inside the item with that key. */
export type ConfigurationConflict = MergeConflict & { readonly part: string; /** For parts that are folders. */ readonly key?: string };

export type ConfigurationMerge = { readonly merged: MunicipalityConfiguration; readonly conflicts: readonly ConfigurationConflict[] };

/** Parts that are one value; all others hold items by key. */
const wholeParts: ReadonlySet<string> = new Set(['municipality', 'framework', 'texts'] satisfies (keyof MunicipalityConfiguration)[]);

/**
 * Three-way merge of whole configurations, as {@link mergeValues} does it. An item that both sides added in different words is one conflict,
 * as is an item that one side took away and the other changed.
 * @param choose which side a person chose at a conflict; `undefined` leaves it open, and *theirs* in place
 */
export const mergeConfigurations = (
  base: MunicipalityConfiguration,
  ours: MunicipalityConfiguration,
  theirs: MunicipalityConfiguration,
  choose: (conflict: ConfigurationConflict) => ReturnType<ChooseSide> = () => undefined,
): ConfigurationMerge => {
  const [left, middle, right] = withSameParts([base, ours, theirs]);
  const { merged, conflicts } = mergeValues(left, middle, right, (conflict) => choose(inPart(conflict)));
  return { merged: merged as MunicipalityConfiguration, conflicts: conflicts.map(inPart) };
};

/** A release of before a kind of part existed has none of it, which is no change of the whole part. */
const withSameParts = (configurations: readonly MunicipalityConfiguration[]): readonly Readonly<Record<string, unknown>>[] => {
  const parts = new Set(configurations.flatMap((configuration) => Object.keys(configuration)));
  return configurations.map((configuration) =>
    Object.fromEntries(
      [...parts].flatMap((part) => {
        const value = ownOf(configuration, part);
        return value === undefined && wholeParts.has(part) ? [] : [[part, value ?? {}] as const];
      }),
    ),
  );
};

const inPart = (conflict: MergeConflict): ConfigurationConflict => {
  const [part, ...inside] = conflict.path as unknown as readonly [string, ...StablePath];
  if (wholeParts.has(part)) return { ...conflict, part, path: inside };
  const [key, ...path] = inside as unknown as readonly [string, ...StablePath];
  return { ...conflict, part, key, path };
};
