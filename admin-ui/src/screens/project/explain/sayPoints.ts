import type { CriterionEvidence, GoalWeighing, WeighingFramework } from '@weegbrug/core/framework';
import { decimalsOf, type Words } from './words.ts';

/** From score to points, so that a calculator gives the same: weight (× share) × score ÷ scale × 100. */
export const sayPoints = (evidence: CriterionEvidence, goal: GoalWeighing, framework: WeighingFramework, { t, formats }: Words): string => {
  const known = goal.evidence.filter((entry) => entry.status === 'known').reduce((sum, entry) => sum + entry.share, 0);
  const share = known === 0 ? 0 : evidence.share / known;
  const score = evidence.score ?? 0;
  const scaleMax = Math.max(Math.abs(framework.scale.min), Math.abs(framework.scale.max));
  const number = (value: number): string => formats.number(value, decimalsOf(value));
  const figures = {
    weight: formats.percent(goal.weight, decimalsOf(goal.weight * 100, 0, 2)),
    weightNumber: number(goal.weight),
    score: score < 0 ? `(${number(score)})` : number(score),
    scaleMax: number(scaleMax),
    points: formats.signed(evidence.points),
  };
  if (score === 0) return t('weigh.say.zero', figures);
  if (Math.abs(share - 1) < 1e-9) return t('weigh.say.points', figures);
  return t('weigh.say.pointsShared', {
    ...figures,
    share: formats.percent(share, decimalsOf(share * 100, 0, 2)),
    shareNumber: number(share),
  });
};
