import { shownScore } from '../../shared/rounding.ts';
import type { CriterionArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';

/** Points as a calculator gives them, and as they stand in the addition when that is another hundredth. */
export const sayTerm = (
  { exact, shown }: CriterionArgument['points'],
  { say, signed }: Pick<ExplanationWords, 'say' | 'signed'>,
): string => {
  const rounded = shownScore(exact);
  return rounded === shown ? signed(shown) : say('chain.moved', { points: signed(rounded), shown: signed(shown) });
};

/**
 * From score to points, so that a calculator gives the same: weight (× share) × score ÷ scale × 100. When the addition shows another hundredth (largest
 * remainder), a second sentence says so.
 */
export const sayPoints = (
  { score = 0, weight, share, points }: CriterionArgument,
  scaleMax: number,
  { say, number, signed, percent }: ExplanationWords,
): string[] => {
  const written = (value: number): string => number(value, decimalsOf(value));
  const rounded = shownScore(points.exact);
  const figures = {
    weight: percent(weight, decimalsOf(weight * 100, 0, 2)),
    weightNumber: written(weight),
    score: score < 0 ? `(${written(score)})` : written(score),
    scaleMax: written(scaleMax),
    points: signed(rounded),
    share: percent(share, decimalsOf(share * 100, 0, 2)),
    shareNumber: written(share),
  };
  if (score === 0) return [say('say.zero', figures)];
  return [
    say(Math.abs(share - 1) < 1e-9 ? 'say.points' : 'say.pointsShared', figures),
    ...(rounded === points.shown ? [] : [say('say.moved', { shown: signed(points.shown) })]),
  ];
};
