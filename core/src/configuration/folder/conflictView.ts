import type { ConfigurationConflict } from '../merge/mergeConfigurations.ts';
import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { partOf } from '../partOf.ts';
import { pointerOf } from '../structure/pointerOf.ts';
import { pathText } from '../structure/stablePath.ts';
import { fileOfAddress } from './folderFiles.ts';
import type { ParsedJson } from './parseStrictJson.ts';
import { placeOfPointer } from './placeOf.ts';

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
};

/** @param ours with the files as they were read, where it comes from files */
export const conflictView = (
  conflict: ConfigurationConflict,
  ours: { configuration: MunicipalityConfiguration; parsed?: ReadonlyMap<string, ParsedJson> },
): ConflictView => {
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
  };
};
