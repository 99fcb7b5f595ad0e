import type { DifferenceSurroundings } from '../difference/configurationChange.ts';
import { type ConflictWords, conflictWords } from '../difference/conflictWords.ts';
import type { ConfigurationConflict } from '../merge/mergeConfigurations.ts';
import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { partOf } from '../partOf.ts';
import { pointerOf } from '../structure/pointerOf.ts';
import { pathText } from '../structure/stablePath.ts';
import { fileOfAddress } from './folderFiles.ts';
import type { ParsedJson } from './parseStrictJson.ts';
import { placeOfPointer } from './placeOf.ts';

type ConflictSides = {
  base: MunicipalityConfiguration;
  ours: { configuration: MunicipalityConfiguration; parsed?: ReadonlyMap<string, ParsedJson> };
  theirs: MunicipalityConfiguration;
};

/** A place that both sides changed, where people with files find it. An absent value is not there on that side. */
export type ConflictView = {
  file: string;
  /** In our file, from 1. */
  line?: number;
  column?: number;
  /** JSON pointer in it. */
  pointer: string;
  /** Stable path, by which a choice names it. */
  path: string;
  kind: 'set' | 'order';
  base?: unknown;
  ours?: unknown;
  theirs?: unknown;
  /** The place and the three values in the words of the part. */
  words: ConflictWords;
};

/**
 * Conflicts of a merge as people with files see them.
 * @param sides.ours with the files as they were read, where it comes from files
 * @param surroundings what plugins contribute to the words
 */
export const conflictViews = (
  conflicts: readonly ConfigurationConflict[],
  { base, ours, theirs }: ConflictSides,
  surroundings: DifferenceSurroundings = {},
): ConflictView[] => {
  if (conflicts.length === 0) return [];
  const say = conflictWords({ base, ours: ours.configuration, theirs }, surroundings);
  return conflicts.map((conflict) => {
    const { part, key, path, kind } = conflict;
    const file = fileOfAddress(conflict);
    const pointer = pointerOf(partOf(ours.configuration, part, key), path);
    const parsed = ours.parsed?.get(file);
    return {
      file,
      ...(parsed?.root === undefined ? {} : placeOfPointer(parsed.text, parsed.root, pointer, false)),
      pointer,
      path: pathText(path),
      kind,
      ...(conflict.base === undefined ? {} : { base: conflict.base }),
      ...(conflict.ours === undefined ? {} : { ours: conflict.ours }),
      ...(conflict.theirs === undefined ? {} : { theirs: conflict.theirs }),
      words: say(conflict),
    };
  });
};
