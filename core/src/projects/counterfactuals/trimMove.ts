import { snap } from '../../shared/rounding.ts';
import type { Trial, Trials } from './createTrials.ts';
import type { Move } from './lever.ts';
import { rounderMoves, valueAfter } from './numberProbes.ts';
import type { Weighed } from './searchDirection.ts';

/** Makes the numbers of a pair as small as the target allows, one after the other, each with the other as it is. */
export const trimMove = async (weighed: Weighed, trials: Trials, reaches: (trial: Trial) => boolean): Promise<Weighed> => {
  let best = weighed;
  for (const index of weighed.move.keys()) {
    const { lever, to } = best.move[index]!;
    if (lever.kind !== 'number') continue;
    const sign = (to as number) > lever.value ? 1 : -1;
    const moveTo = (steps: number): Move =>
      best.move.map((part, place) => (place === index ? { lever, to: valueAfter(lever, sign, steps) } : part));
    let low = 0;
    let high = Math.round(snap(Math.abs((to as number) - lever.value) / lever.step));
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const move = moveTo(middle);
      const trial = await trials.of(move);
      if (trial !== undefined && reaches(trial)) {
        best = { move, trial };
        high = middle;
      } else low = middle;
    }
    for (const [rounder] of rounderMoves({ levers: [{ lever, sign }], step: lever.step }, high)) {
      const move = best.move.map((part, place) => (place === index ? rounder! : part));
      const trial = await trials.of(move);
      if (trial === undefined || !reaches(trial)) continue;
      best = { move, trial };
      break;
    }
  }
  return best;
};
