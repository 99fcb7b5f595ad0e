import type { OperationContext } from '../../configuration/operationContext.ts';
import { requireReason } from '../../configuration/requireReason.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { MoveView } from './moveViews.ts';
import { newMove } from './newMove.ts';
import { readMove } from './readMove.ts';

/**
 * Orders that projects go to the active release. The order is durable at once; the projects follow one by one, each in a commit of its own.
 * @param input.release hash of the release that the person saw; refused when another one is active by now
 * @param input.states what takes the place of a state that is gone, by `<key of the project type>/<state>`
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-REASON-MISSING, WB-MOVE-EMPTY, WB-MOVE-OUTDATED
 */
export const startMove = async (
  context: OperationContext,
  input: { codes: readonly string[]; release: string; states?: Readonly<Record<string, string>>; reason: string },
): Promise<MoveView> => {
  requirePermission(context.scope, 'project:move');
  const reason = requireReason(input.reason);
  const codes = [...new Set(input.codes)];
  if (codes.length === 0) throw new WeegbrugError('WB-MOVE-EMPTY');
  const { release } = await context.releases.active(context.scope.municipality);
  if (release.hash !== input.release) throw new WeegbrugError('WB-MOVE-OUTDATED', { number: release.number });
  const { id, writes } = newMove(context, {
    reason,
    release: release.hash,
    releaseNumber: release.number,
    codes,
    states: input.states ?? {},
  });
  await context.store.commit(context.scope, writes);
  return readMove(context, { id });
};
