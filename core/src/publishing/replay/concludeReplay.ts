import { rankRows } from './rankRows.ts';
import type { WeighedRow } from './replayRow.ts';
import { crossesThreshold } from './replayTally.ts';
import type { ReplayRow, ReplaySummary } from './replayViews.ts';

/** Gives other requests a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * What can only be said when every project was weighed: places before and after, and what moves most, which comes first.
 * @returns the rows, those whose score changes most first, then those whose place does, then by code
 */
export const concludeReplay = async (
  rows: WeighedRow[],
): Promise<{ rows: ReplayRow[]; moves: Pick<ReplaySummary, 'moved' | 'furthest'> }> => {
  rankRows(rows);
  await turn();
  const keyed = rows.map((row) => ({ row, score: scoreMove(row), place: Math.abs(placeMove(row)) }));
  keyed.sort((one, two) => two.score - one.score || two.place - one.place || (one.row.code < two.row.code ? -1 : 1));
  await turn();
  const sorted = keyed.map(({ row: { statutoryAgreed: _statutoryAgreed, fires: _fires, ...row } }): ReplayRow => row);
  return { rows: sorted, moves: countMoves(sorted) };
};

/**
 * Those of which the reason is looked for: thresholds first, then scores, then places.
 * @param mostCrossing of those that cross a threshold
 * @param most in all, unless more cross a threshold
 */
export const chooseMovers = (rows: readonly ReplayRow[], { most, mostCrossing }: { most: number; mostCrossing: number }): ReplayRow[] => {
  const crossing = rows.filter(crossesThreshold).slice(0, mostCrossing);
  const chosen = new Set(crossing);
  for (const row of rows) if (chosen.size < most && (scoreMove(row) > 0 || placeMove(row) !== 0)) chosen.add(row);
  return [...chosen];
};

/** Points of P that it moves; a score that appears or vanishes counts as most. */
const scoreMove = ({ before, after }: ReplayRow): number => {
  if (before?.priority === undefined && after?.priority === undefined) return 0;
  if (before?.priority === undefined || after?.priority === undefined) return Infinity;
  return Math.abs(after.priority - before.priority);
};

/** Places that it goes down (positive) or up (negative); 0 where it has no place on one of the two sides. */
const placeMove = ({ before, after }: ReplayRow): number =>
  before?.rank === undefined || after?.rank === undefined ? 0 : after.rank - before.rank;

/** Another place, or one on one side only. */
export const changesPlace = ({ before, after }: ReplayRow): boolean => before?.rank !== after?.rank;

const countMoves = (rows: readonly ReplayRow[]): Pick<ReplaySummary, 'moved' | 'furthest'> => {
  let [moved, furthest, most] = [0, undefined as ReplayRow | undefined, 0];
  for (const row of rows) {
    if (changesPlace(row)) moved += 1;
    const move = Math.abs(placeMove(row));
    if (move > most) [furthest, most] = [row, move];
  }
  if (furthest === undefined) return { moved };
  const { code, name, before, after } = furthest;
  return { moved, furthest: { code, name, before: before!.rank!, after: after!.rank! } };
};
