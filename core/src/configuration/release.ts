import type { StoredRecord } from '../storage/port.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** One published configuration: immutable, content-addressed. */
export type Release = StoredRecord & {
  /** SHA-256 (hex) over the canonical JSON of the configuration; also the id. */
  hash: string;
  /** `2026.7`: year and number within the year. */
  number: string;
  configuration: MunicipalityConfiguration;
  author: string;
  authorName: string;
  reason: string;
  publishedAt: string;
  /** Where it came from: read from the folder at start, or published in the product. */
  origin: 'folder' | 'published';
  parent?: string;
  /** Colleague who approved exactly this content before it was published. */
  review?: { by: string; byName: string; at: string; remark?: string };
  /** The life of the draft that it was made of: leads to the recorded changes. */
  draft?: string;
  /** Revision of that draft: what was changed in it later is not in this release. */
  draftRevision?: number;
  /** What happens to intakes whose answers the release no longer takes: their owners are asked, or they keep the release they have. */
  intakes?: 'ask' | 'keep';
  /** The replay that was looked at before it was published. */
  replay?: string;
  /** How its test cases came out when it was published. */
  testCases?: { total: number; green: number };
  /** Red test cases that somebody let through. */
  waivers?: readonly {
    testCase: string;
    reason: string;
    by: string;
    byName: string;
    at: string;
    differences: readonly { pointer: string; expected: unknown; got?: unknown }[];
  }[];
  /** Moment for which it was planned, when it was published by the clock. */
  scheduledFor?: string;
  softwareVersion: string;
  pluginVersions: Readonly<Record<string, string>>;
};

/** What was established before a release and is kept with it. */
export type ReleaseEvidence = Pick<
  Release,
  'review' | 'draft' | 'draftRevision' | 'intakes' | 'scheduledFor' | 'testCases' | 'waivers' | 'replay'
>;

/** Which release is active; id `active`. */
export type ActiveRelease = StoredRecord & { release: string; since: string; by: string };

/** One move of the pointer. Its id is the revision that the pointer got, so that the moves have one order whatever the clocks said. */
export type ReleaseActivation = StoredRecord & {
  release: string;
  at: string;
  by: string;
  byName: string;
  reason: string;
  /** `imported`: from the folder at start; `activated`: an earlier release again. */
  kind: 'imported' | 'published' | 'scheduled' | 'activated';
  /** Plugins that were installed in another version than the release was made with. */
  otherPlugins?: readonly { name: string; recorded: string; installed: string }[];
};
