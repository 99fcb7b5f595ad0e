import type { OperationContext } from '../../configuration/operationContext.ts';
import { portfolioModel } from '../../portfolio/portfolioModel.ts';
import { systemScope } from '../../shared/systemScope.ts';
import { conductReplay } from './conductReplay.ts';
import { forgetReplays } from './forgetReplays.ts';
import { latestReplay } from './latestReplay.ts';
import { readSide } from './readSide.ts';
import { requireReplayRights } from './replayContext.ts';
import { requirePlace } from './replayDesk.ts';
import { isUnderWay, pairOf, type ReplayRecord, replayView } from './replayRecord.ts';
import type { ReplayView } from './replayViews.ts';

/**
 * Starts weighing every project under two configurations. The same question that is under way already, or whose answer still says how things are, is not begun anew.
 * @param input.from, input.to `active`, `draft` or the hash of a release
 * @param input.again begin anew, also when the last answer would do
 * @returns the replay, and the work that goes on after the answer (absent when there is none)
 * @throws WB-PERMISSION-MISSING, WB-REPLAY-DRAFT-INVALID, WB-REPLAY-BUSY, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-UNUSABLE
 */
export const startReplay = async (
  context: OperationContext,
  input: { from: string; to: string; again?: boolean },
): Promise<{ view: ReplayView; work?: Promise<void> }> => {
  requireReplayRights(context);
  const { scope, store, clock } = context;
  const [from, to] = [await readSide(context, input.from), await readSide(context, input.to)];
  const now = clock();
  const pair = pairOf(from.content.hash, to.content.hash);
  const [last] = await store.find<ReplayRecord>(scope, 'replays', { pair }, { sort: { startedAt: -1 }, limit: 1 });
  if (last !== undefined && isUnderWay(last, now)) return { view: replayView(last, now, 0) };
  if (input.again !== true) {
    const kept = await latestReplay(context, from.content.hash, to.content.hash);
    if (kept?.changedSince === 0) return { view: replayView(kept.record, now, 0) };
  }
  requirePlace();
  const at = now.toISOString();
  const record: Omit<ReplayRecord, 'municipality' | 'revision'> = {
    id: context.newId(),
    state: 'waiting',
    pair,
    from: from.view,
    to: to.view,
    done: 0,
    of: (await portfolioModel(context)).entries.size,
    startedAt: at,
    startedBy: scope.actor.id,
    startedByName: scope.actor.name,
    aliveAt: at,
  };
  const [revision] = await store.commit(scope, [{ kind: 'create', collection: 'replays', record }]);
  const stored: ReplayRecord = { ...record, municipality: scope.municipality, revision: revision! };
  const ofSystem: OperationContext = { ...context, scope: systemScope(scope.municipality) };
  const work = conductReplay(ofSystem, stored, { from: from.content, to: to.content }).then(() => forgetReplays(ofSystem));
  return { view: replayView(stored, now, 0), work };
};
