import type { OperationContext } from '../../configuration/operationContext.ts';
import type { StoredRecord } from '../../storage/port.ts';
import type { ReleaseCandidate } from '../releaseCandidate.ts';

/** Somebody who was asked to look at the draft. */
export type ReviewRequest = { of: string; ofName: string; by: string; byName: string; at: string };

/** What a colleague said of exactly one content. */
export type ReviewVerdict = {
  kind: 'approved' | 'refused';
  by: string;
  byName: string;
  at: string;
  remark?: string;
  /** Identity of the content, revision of the draft, and the active release that it was compared with: another one of these and nothing was said. */
  hash: string;
  revision: number;
  against: string;
};

/** The second pair of eyes on one life of the draft; id `draft`. */
export type DraftReview = StoredRecord & { epoch: string; requests: readonly ReviewRequest[]; verdict?: ReviewVerdict };

/** The review of this life of the draft, with its verdict only while it is about this very content. */
export type CurrentReview = {
  /** Revision of the stored record; 0: none. */
  revision: number;
  requests: readonly ReviewRequest[];
  verdict?: ReviewVerdict;
};

/** What was asked and said of this candidate. Any later change of the draft, and any other active release, leaves no verdict. */
export const loadReview = async ({ scope, store }: OperationContext, candidate: ReleaseCandidate): Promise<CurrentReview> => {
  const stored = await store.get<DraftReview>(scope, 'draftReviews', 'draft');
  if (stored === undefined) return { revision: 0, requests: [] };
  const { revision } = stored;
  if (stored.epoch !== candidate.epoch) return { revision, requests: [] };
  const { verdict, requests } = stored;
  const isAbout =
    verdict !== undefined &&
    verdict.hash === candidate.hash &&
    verdict.revision === candidate.revision &&
    verdict.against === candidate.active.hash;
  return { revision, requests, ...(isAbout ? { verdict } : {}) };
};
