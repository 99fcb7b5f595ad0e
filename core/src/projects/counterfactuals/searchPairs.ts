import type { Trial, Trials } from './createTrials.ts';
import { distanceOf } from './distanceOf.ts';
import { type Move, moveKey } from './lever.ts';
import { changedCriteria, type DirectionFindings, type Weighed } from './searchDirection.ts';

type Input = {
  singles: readonly DirectionFindings[];
  base: Trial;
  trials: Trials;
  reaches: (trial: Trial) => boolean;
  /** Whether two changes with these priorities could reach it when neither is in the other's way. */
  mayReach: (first: Trial, second: Trial) => boolean;
};

/** Pairs that are looked at, nearest first. */
const mostPairs = 600;
const enough = 8;

/**
 * Two changes that reach the target together. Those of different criteria simply add up, so only pairs that can add up to it are weighed; two changes
 * of one criterion may do more together than apart, so those are weighed in any case. A pair of which one alone would do is none.
 */
export const searchPairs = async ({ singles, base, trials, reaches, mayReach }: Input): Promise<Weighed[]> => {
  const changes = unique(singles.flatMap(({ rising, turning }) => [...rising, ...turning])).filter(({ move }) => move.length === 1);
  const touched = new Map(changes.map(({ move, trial }) => [moveKey(move), new Set(changedCriteria(trial, base))]));
  const pairs = changes.flatMap((one, index) =>
    changes.slice(index + 1).flatMap((other): Move[] => {
      if (one.move[0]!.lever === other.move[0]!.lever || reaches(one.trial) || reaches(other.trial)) return [];
      const shared = [...touched.get(moveKey(one.move))!].some((criterion) => touched.get(moveKey(other.move))!.has(criterion));
      return shared || mayReach(one.trial, other.trial) ? [[...one.move, ...other.move]] : [];
    }),
  );
  const nearest = pairs
    .map((move) => ({ move, distance: distanceOf(move) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, mostPairs);
  const found: Weighed[] = [];
  for (let start = 0; start < nearest.length && found.length < enough; start += enough) {
    const weighed = await Promise.all(
      nearest.slice(start, start + enough).map(async ({ move }) => ({ move, trial: await trials.of(move) })),
    );
    for (const { move, trial } of weighed) if (trial !== undefined && reaches(trial)) found.push({ move, trial });
  }
  return found;
};

const unique = (weighed: readonly Weighed[]): Weighed[] => [...new Map(weighed.map((one) => [moveKey(one.move), one])).values()];
