import type { GoalArgument } from '../explanation/explanation.ts';
import type { ExplanationWords } from '../explanation/messages/words.ts';
import { sayBrief } from '../explanation/render/sayChain.ts';
import { sayScore } from '../explanation/render/sayCriterion.ts';

/** One goal on the sheet: weight, score, points as they add up, a bar, and the reasons in words. */
export const goalLine = (goal: GoalArgument, scale: { min: number; max: number }, words: ExplanationWords) => {
  const reach = Math.max(Math.abs(scale.min), Math.abs(scale.max));
  const width = ((Math.abs(goal.score ?? 0) / reach) * 50).toFixed(1);
  const negative = (goal.score ?? 0) < 0;
  return {
    name: goal.name,
    weight: goal.weight,
    score: goal.score,
    scoreText: goal.score === undefined ? '' : sayScore(goal.score, words),
    points: goal.points.shown,
    partly: goal.completeness > 0 && goal.completeness < 1,
    unknown: goal.completeness === 0,
    /** Numbers of the drawing as text, so that they are not written with a comma. */
    bar: { x: negative ? (50 - Number(width)).toFixed(1) : '50', width, negative },
    reasons: goal.criteria.map((criterion) => sayBrief(criterion, words)),
  };
};
