import { pointerTo, type Problem } from '../rules/problem.ts';
import { isNearly, saatyStepOf } from './saatyScale.ts';
import { weightsTexts as texts } from './weightsTexts.ts';

/**
 * Everything that is wrong with a list of comparisons, whatever it is: unknown goals, a goal with itself, a pair twice (with or without contradiction),
 * text, zero, negative, outside the scale.
 * @param goals ids that may be compared
 * @param options.pointer where the list stands; default the top
 * @param options.steps only the steps of Saaty's scale (what a person says), not every ratio between them (what a group says)
 */
export const checkComparisons = (
  goals: readonly string[],
  comparisons: readonly unknown[],
  { pointer = '', steps = true }: { pointer?: string; steps?: boolean } = {},
): Problem[] => {
  const known = new Map<string, number>();
  return comparisons.flatMap((comparison, index): Problem[] => {
    const here = pointerTo(pointer, index);
    if (comparison === null || typeof comparison !== 'object')
      return [{ pointer: here, code: 'comparisonWrong' as const, ...texts.notANumber }];
    const { first, second, ratio } = comparison as Readonly<Record<string, unknown>>;
    const problems: Problem[] = [];
    for (const [name, goal] of Object.entries({ first, second }))
      if (typeof goal !== 'string' || !goals.includes(goal))
        problems.push({
          pointer: pointerTo(here, name),
          code: 'goalUnknown' as const,
          ...texts.unknownGoal(String(goal).slice(0, 60), goals),
        });
    const wrong = checkRatio(ratio, pointerTo(here, 'ratio'), steps);
    if (wrong !== undefined) problems.push(wrong);
    if (problems.length > 0) return problems;
    if (first === second) return [{ pointer: here, code: 'goalWithItself' as const, ...texts.sameGoal }];
    const straight = JSON.stringify([first, second]);
    const reversed = JSON.stringify([second, first]);
    const same = known.get(straight);
    const opposite = known.get(reversed) ?? (same === undefined ? undefined : 1 / same);
    known.set(straight, ratio as number);
    if (opposite === undefined) return [];
    return isNearly((ratio as number) * opposite, 1)
      ? [{ pointer: here, code: 'comparisonDuplicate' as const, ...texts.duplicate }]
      : [{ pointer: here, code: 'notReciprocal' as const, ...texts.notReciprocal(ratio as number, opposite) }];
  });
};

/** What is wrong with one ratio, if anything. */
export const checkRatio = (ratio: unknown, pointer: string, steps: boolean): Problem | undefined => {
  if (typeof ratio !== 'number' || !Number.isFinite(ratio)) return { pointer, code: 'ratioNoNumber' as const, ...texts.notANumber };
  if (ratio <= 0) return { pointer, code: 'ratioNotPositive' as const, ...texts.notPositive(ratio) };
  const fits = steps ? saatyStepOf(ratio) !== undefined : (ratio < 9 && ratio > 1 / 9) || isNearly(ratio, 9) || isNearly(ratio, 1 / 9);
  return fits ? undefined : { pointer, code: 'ratioOutsideScale' as const, ...texts.outsideScale(ratio) };
};
