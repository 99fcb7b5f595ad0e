import { listReleases } from '../configuration/listReleases.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseSummary } from '../configuration/releaseSummary.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * A release as the list shows it.
 * @throws WB-RELEASE-NOT-FOUND
 */
export const findSummary = async (context: OperationContext, hash: string): Promise<ReleaseSummary> => {
  const release = (await listReleases(context)).find((one) => one.hash === hash);
  if (release === undefined) throw new WeegbrugError('WB-RELEASE-NOT-FOUND', { release: hash });
  return release;
};
