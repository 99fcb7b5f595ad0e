import type { OperationContext } from '../configuration/operationContext.ts';
import type { Write } from '../storage/port.ts';
import { newMove } from './moving/newMove.ts';
import { latestReplay } from './replay/latestReplay.ts';
import type { ReplaySummary } from './replay/replayViews.ts';

/**
 * The part of publishing that asks for the answers that the release needs: submitted projects that wait for a decision and do not have them go to the release, which makes a task of
 * each open question. Which projects those are was found by the replay that goes with the release; without one there are none.
 * @param from hash of the release that is left
 */
export const askIntakes = async (
  context: OperationContext,
  { from, hash, number, reason }: { from: string; hash: string; number: string; reason: string },
): Promise<readonly Write[]> => {
  const latest = await latestReplay(context, from, hash);
  const codes = latest === undefined ? [] : (JSON.parse(latest.record.summary!) as ReplaySummary).intakes.waiting;
  return codes.length === 0 ? [] : newMove(context, { reason, release: hash, releaseNumber: number, codes, states: {} }).writes;
};
