import type { OperationContext } from '../configuration/operationContext.ts';
import { nextNumber } from '../configuration/releaseWrites.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { IntakesChoice, ReadinessPoint } from './readiness/readinessPoint.ts';
import { loadCandidate } from './releaseCandidate.ts';
import { releaseReadiness } from './releaseObstacles.ts';
import { loadReview, type ReviewRequest, type ReviewVerdict } from './review/draftReview.ts';

/** Whether the draft can be published by this actor, and what stands in the way. */
export type ReadinessView = {
  /** Revision of the draft that was looked at. */
  revision: number;
  /** Number that the release would get now. */
  number: string;
  /** Identity that the release would get. */
  hash: string;
  /** No point blocks or waits. */
  ready: boolean;
  points: readonly ReadinessPoint[];
  review: {
    /** The active release asks for a second person. */
    fourEyes: boolean;
    requests: readonly Pick<ReviewRequest, 'ofName' | 'byName' | 'at'>[];
    /** What a colleague said of exactly this content. */
    verdict?: Pick<ReviewVerdict, 'kind' | 'byName' | 'at' | 'remark'>;
    /** This actor may approve or refuse: may publish, and did not make the last change. */
    mayReview: boolean;
    /** Who made the last change, also when it took something back: whom four eyes are about. */
    lastEditorName?: string;
  };
};

/**
 * Looks at everything that publishing looks at, without publishing.
 * @param input.intakes as it would be sent with publishing
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const readReadiness = async (context: OperationContext, { intakes }: { intakes?: IntakesChoice } = {}): Promise<ReadinessView> => {
  const { actor } = context.scope;
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const candidate = await loadCandidate(context);
  const [points, { requests, verdict }, number] = await Promise.all([
    releaseReadiness(context, candidate, intakes),
    loadReview(context, candidate),
    nextNumber(context, context.clock()),
  ]);
  return {
    revision: candidate.revision,
    number,
    hash: candidate.hash,
    ready: points.every(({ state }) => state === 'met' || state === 'advice'),
    points: points.map(({ refusal: _refusal, evidence: _evidence, ...point }) => point),
    review: {
      fourEyes: candidate.active.configuration.municipality.releasePolicy.fourEyes,
      requests: requests.map(({ ofName, byName, at }) => ({ ofName, byName, at })),
      ...(verdict === undefined ? {} : { verdict: verdictView(verdict) }),
      mayReview: candidate.isChanged && actor.permissions.has('configuration:publish') && candidate.lastEditor?.id !== actor.id,
      ...(candidate.lastEditor === undefined ? {} : { lastEditorName: candidate.lastEditor.name }),
    },
  };
};

const verdictView = ({ kind, byName, at, remark }: ReviewVerdict): NonNullable<ReadinessView['review']['verdict']> => ({
  kind,
  byName,
  at,
  ...(remark === undefined ? {} : { remark }),
});
