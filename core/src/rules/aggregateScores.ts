import { snap } from '../shared/rounding.ts';
import type { Aggregate, RuleSet, RuleSetResult } from './ruleSet.ts';

type Entry = RuleSetResult['events'][number];

/**
 * The scores of the rules that hold as one, and the unknown rules that could still change it. Every unknown rule is looked at by itself, as one
 * that may hold and may not:
 * - none holds: the result is `otherwise` (or missing), and an unknown rule changes it unless its score alone is exactly that;
 * - `sum`: an unknown rule changes the sum unless its score is 0;
 * - `max`, `min`: an unknown rule changes nothing when its score does not go beyond what holds already.
 *
 * @returns `score` is absent when no rule holds; with rules in `changing` it is not final
 */
export const aggregateScores = (
  aggregate: Aggregate,
  { otherwise }: Pick<RuleSet, 'otherwise'>,
  holding: readonly Entry[],
  unknown: readonly Entry[],
): { score?: number; changing: readonly Entry[] } => {
  const scores = holding.map(scoreOf);
  const [first, ...others] = scores;
  if (first === undefined)
    return { changing: unknown.filter((entry) => scoreOf(entry) !== otherwise || (aggregate === 'sum' && otherwise !== 0)) };
  const score = others.reduce((one, other) => join[aggregate](one, other), first);
  return { score: snap(score), changing: unknown.filter((entry) => join[aggregate](score, scoreOf(entry)) !== score) };
};

const join: Readonly<Record<Aggregate, (one: number, other: number) => number>> = {
  sum: (one, other) => one + other,
  max: Math.max,
  min: Math.min,
};

const scoreOf = ({ event }: Entry): number => (event.type === 'score' ? event.params.score : Number.NaN);
