import { overtakingAt, type ScoreLines } from './scoreLines.ts';

/**
 * The share, going from `from` to `to`, at which somebody enters the first k: where the lowest of the present top meets the highest of the rest. The lowest of lines minus
 * the highest of others is concave, so from the far end back each meeting of the two that are then lowest and highest lies nearer to the answer, and
 * a handful of rounds gives it exactly, whatever the size of the portfolio.
 */
export const topLimits = (lines: ScoreLines, top: number, from: number, to: number): number | undefined => {
  const count = lines.projects.length;
  if (top >= count) return undefined;
  const valueAt = (place: number, share: number): number => lines.start[place]! + lines.slope[place]! * share;
  let at = to;
  let found: number | undefined;
  for (let round = 0; round <= count; round += 1) {
    let [lowest, highest] = [0, top];
    for (let place = 1; place < top; place += 1) if (valueAt(place, at) <= valueAt(lowest, at)) lowest = place;
    for (let place = top + 1; place < count; place += 1) if (valueAt(place, at) > valueAt(highest, at)) highest = place;
    const meeting = overtakingAt(lines, lowest, highest, from, at);
    if (meeting === undefined) return found;
    at = found = meeting;
    if (at === from) return found;
  }
  return found;
};
