import type { Write } from '../../storage/port.ts';
import type { ScheduledRelease } from './scheduledRelease.ts';

/** The write that moves a plan on. Two processes at once: one of them is stale. */
export const scheduleWrite = (
  { municipality: _municipality, revision, ...scheduled }: ScheduledRelease,
  change: Partial<Pick<ScheduledRelease, 'state' | 'failure' | 'failedAt' | 'number'>>,
): Write => ({ kind: 'replace', collection: 'scheduledReleases', expectedRevision: revision, record: { ...scheduled, ...change } });
