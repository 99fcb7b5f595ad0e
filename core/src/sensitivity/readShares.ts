import type { Goal } from '../framework/weighingFramework.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { type GoalShares, goalShares } from './goalShares.ts';

/** What is wrong with weights that somebody sent, by goal. */
export type ShareProblem = { goal: string; message: Required<LocalizedText> };

/**
 * Reads weights from outside, in any positive unit (shares, per cent, points). A group of siblings is given whole or not at all; what is not given stays as the tree has it.
 * @returns the shares of all goals, or every problem: a goal that the tree does not have, a weight that is negative or not a number, siblings of which some are missing, or all zero
 */
export const readShares = (
  goals: readonly Goal[],
  weights: Readonly<Record<string, unknown>>,
): { shares: GoalShares; problems: readonly ShareProblem[] } => {
  const shares = new Map(goalShares(goals));
  const problems: ShareProblem[] = [];
  const unknown = new Set(Object.keys(weights));
  const visit = (siblings: readonly Goal[]): void => {
    const given = siblings.filter(({ id }) => unknown.delete(id));
    const numbers = new Map<string, number>();
    for (const { id } of given) {
      const weight = weights[id];
      if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) problems.push({ goal: id, message: texts.wrong(id) });
      else numbers.set(id, weight);
    }
    if (given.length > 0 && given.length < siblings.length)
      for (const { id } of siblings) if (!given.some((goal) => goal.id === id)) problems.push({ goal: id, message: texts.missing(id) });
    const total = [...numbers.values()].reduce((sum, weight) => sum + weight, 0);
    const whole = given.length > 0 && numbers.size === siblings.length;
    if (whole && !(total > 0 && Number.isFinite(total))) problems.push({ goal: siblings[0]!.id, message: texts.zero(siblings[0]!.id) });
    else if (whole) for (const [id, weight] of numbers) shares.set(id, weight / total);
    for (const { children } of siblings) if (children !== undefined && children.length > 0) visit(children);
  };
  visit(goals);
  for (const goal of unknown) problems.push({ goal: goal.slice(0, 100), message: texts.unknown(goal.slice(0, 100)) });
  return { shares, problems };
};

const texts = {
  wrong: (goal: string) => ({
    nl: `Het gewicht van doel ‘${goal}’ moet een getal van 0 of hoger zijn.`,
    en: `The weight of goal “${goal}” must be a number of 0 or more.`,
  }),
  missing: (goal: string) => ({
    nl: `Het gewicht van doel ‘${goal}’ ontbreekt; geef ook dat op, want doelen naast elkaar wegen ten opzichte van elkaar.`,
    en: `The weight of goal “${goal}” is missing; give that too, because goals beside each other weigh in relation to each other.`,
  }),
  zero: (goal: string) => ({
    nl: `Doel ‘${goal}’ en de doelen ernaast wegen samen niets; geef minstens één ervan een gewicht boven 0.`,
    en: `Goal “${goal}” and those beside it weigh nothing together; give at least one of them a weight above 0.`,
  }),
  unknown: (goal: string) => ({
    nl: `Het afwegingskader heeft geen doel ‘${goal}’. Misschien is het kader intussen gewijzigd; neem de gewichten opnieuw over.`,
    en: `The weighing framework has no goal “${goal}”. Perhaps the framework has changed in the meantime; take the weights over again.`,
  }),
};
