import type { Release, ReleaseActivation } from './release.ts';

/** A time in which a release was the active one. */
export type ActivePeriod = {
  from: string;
  /** Absent: until now. */
  until?: string;
  byName: string;
  reason: string;
  kind: ReleaseActivation['kind'];
};

/** A release without its content. */
export type ReleaseSummary = {
  hash: string;
  number: string;
  authorName: string;
  /** Colleague who approved it. */
  reviewerName?: string;
  reason: string;
  publishedAt: string;
  /** Moment for which it was planned. */
  scheduledFor?: string;
  origin: 'folder' | 'published';
  active: boolean;
  parent?: string;
  /** When it was active, the latest first. Empty: that was not recorded yet in its time. */
  periods: readonly ActivePeriod[];
  /** An earlier release took its place again. */
  takenBack: boolean;
};

/** Fields that a summary is made of. */
type Summarised = Omit<Release, 'configuration' | 'id' | 'municipality' | 'revision'>;

/**
 * @param active hash of the active release
 * @param history of the release, when it was asked
 */
export const releaseSummary = (
  { hash, number, authorName, review, reason, publishedAt, scheduledFor, origin, parent }: Summarised,
  active: string | undefined,
  { periods, takenBack }: Pick<ReleaseSummary, 'periods' | 'takenBack'> = { periods: [], takenBack: false },
): ReleaseSummary => ({
  hash,
  number,
  authorName,
  ...(review === undefined ? {} : { reviewerName: review.byName }),
  reason,
  publishedAt,
  ...(scheduledFor === undefined ? {} : { scheduledFor }),
  origin,
  active: hash === active,
  ...(parent === undefined ? {} : { parent }),
  periods,
  takenBack,
});
