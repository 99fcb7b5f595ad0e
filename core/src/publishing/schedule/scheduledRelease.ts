import type { ReleaseEvidence } from '../../configuration/release.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { StoredRecord } from '../../storage/port.ts';

/** What is published at a set time; id `next`. Its content is frozen: what is changed in the draft later does not slip in. */
export type ScheduledRelease = StoredRecord & {
  state: 'waiting' | 'published' | 'failed' | 'cancelled';
  /** Moment of publishing, ISO 8601 in UTC. */
  at: string;
  reason: string;
  by: string;
  byName: string;
  plannedAt: string;
  /** Identity of the content, and its parts in `releaseParts`. */
  hash: string;
  parts: Readonly<Record<string, string>>;
  /** Revision and life of the draft that was frozen, and the release that it began with. */
  draftRevision: number;
  epoch?: string;
  base: string;
  /** The release that was active when it was planned; when another one is active by then, nothing is published. */
  active: string;
  evidence: ReleaseEvidence;
  /** Why it was not published, and when that was found. */
  failure?: LocalizedText;
  failedAt?: string;
  /** Number of the release that it became. */
  number?: string;
};

/** GET /scheduled-release */
export type ScheduledReleaseView =
  /** Nothing was ever planned, or it was called off. */
  | { state: 'none'; revision: number }
  | (Pick<ScheduledRelease, 'revision' | 'at' | 'reason' | 'byName' | 'plannedAt' | 'hash'> & {
      state: Exclude<ScheduledRelease['state'], 'cancelled'>;
      failure?: LocalizedText;
      number?: string;
      /** The draft was changed after it was frozen. */
      draftMovedOn: boolean;
    });
