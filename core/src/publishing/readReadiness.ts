import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { ReadinessPoint } from './readiness/readinessPoint.ts';
import { loadCandidate } from './releaseCandidate.ts';
import { releaseReadiness } from './releaseObstacles.ts';

/** Whether the draft can be published by this actor, and what stands in the way. */
export type ReadinessView = {
  /** Revision of the draft that was looked at; 0 when nothing was changed. */
  revision: number;
  /** Identity that the release would get. */
  hash: string;
  /** No point blocks or waits. */
  ready: boolean;
  points: readonly ReadinessPoint[];
};

/**
 * Looks at everything that publishing looks at, without publishing.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE
 */
export const readReadiness = async (context: OperationContext, _input: Record<string, never> = {}): Promise<ReadinessView> => {
  requirePermission(context.scope, 'configuration:read', 'configuration:edit', 'configuration:publish');
  const candidate = await loadCandidate(context);
  const points = await releaseReadiness(context, candidate);
  return {
    revision: candidate.revision,
    hash: candidate.hash,
    ready: points.every(({ state }) => state === 'met' || state === 'advice'),
    points: points.map(({ refusal: _refusal, ...point }) => point),
  };
};
