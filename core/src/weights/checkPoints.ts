import { pointerTo, type Problem } from '../rules/problem.ts';
import { snap } from '../shared/rounding.ts';
import { weightsTexts as texts } from './weightsTexts.ts';

/**
 * Everything that is wrong with a division of 100 points.
 * @param goals ids over which the points are divided
 * @param options.complete whether it is to be handed in: then every goal has points (0 counts) and the sum is exactly 100
 */
export const checkPoints = (
  goals: readonly string[],
  points: Readonly<Record<string, unknown>>,
  { pointer = '', complete = true }: { pointer?: string; complete?: boolean } = {},
): Problem[] => {
  const problems = Object.entries(points).flatMap(([goal, value]): Problem[] => {
    const here = pointerTo(pointer, goal);
    if (!goals.includes(goal)) return [{ pointer: here, code: 'goalUnknown' as const, ...texts.unknownGoal(goal.slice(0, 60), goals) }];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0
      ? []
      : [{ pointer: here, code: 'pointsNegative' as const, ...texts.negativePoints(goal) }];
  });
  if (!complete || problems.length > 0) return problems;
  const missing = goals.filter((goal) => !Object.hasOwn(points, goal));
  if (missing.length > 0)
    return missing.map((goal) => ({ pointer: pointerTo(pointer, goal), code: 'pointsMissing' as const, ...texts.pointsMissing(goal) }));
  const sum = snap(goals.reduce((total, goal) => total + (points[goal] as number), 0));
  if (sum === 0) return [{ pointer, code: 'pointsZero' as const, ...texts.pointsZero }];
  return sum === 100 ? [] : [{ pointer, code: 'pointsSum' as const, ...texts.pointsSum(sum) }];
};
