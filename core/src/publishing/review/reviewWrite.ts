import type { NewRecord, Write } from '../../storage/port.ts';
import type { CurrentReview, DraftReview } from './draftReview.ts';

/** The write that keeps a review. Two people at once: one of them is stale and looks again. */
export const reviewWrite = (current: CurrentReview, review: Pick<DraftReview, 'epoch' | 'requests' | 'verdict'>): Write => {
  const record: NewRecord = { id: 'draft', ...review };
  return current.revision === 0
    ? { kind: 'create', collection: 'draftReviews', record }
    : { kind: 'replace', collection: 'draftReviews', expectedRevision: current.revision, record };
};
