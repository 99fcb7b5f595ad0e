import type { Goal } from '../framework/weighingFramework.ts';
import { goalShares, type GoalShares } from '../sensitivity/goalShares.ts';
import { readShares } from '../sensitivity/readShares.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { snap } from '../shared/rounding.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { ConfigurationDraftState } from './draftView.ts';
import { loadDraft } from './loadDraft.ts';
import type { OperationContext } from './operationContext.ts';
import { saveDraftPart } from './saveDraftPart.ts';

/** Steps of a share that are written: a hundredth of a per cent. */
const steps = 10_000;

/**
 * Puts weights in the framework of the draft, in the unit that each group of siblings has there (1, 100, anything): rounded to a hundredth of a per cent and adding up to
 * the same total. Groups that stay as they are keep their very numbers.
 * @param input.weights by goal, in any positive unit; a group of siblings is given whole or not at all
 * @param input.expectedRevision revision of the draft that the person saw; 0 when there was none
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-PORTFOLIO-WEIGHTS-INVALID, WB-RELEASE-DRAFT-STALE
 */
export const saveDraftWeights = async (
  context: OperationContext,
  input: { weights: Readonly<Record<string, number>>; expectedRevision: number },
): Promise<ConfigurationDraftState> => {
  requirePermission(context.scope, 'configuration:edit');
  const { framework } = (await loadDraft(context)).configuration;
  const { shares, problems } = readShares(framework.goals, input.weights);
  if (problems.length > 0)
    throw new WeegbrugError(
      'WB-PORTFOLIO-WEIGHTS-INVALID',
      {},
      { places: problems.map(({ goal, message }) => ({ pointer: `/weights/${goal}`, message })) },
    );
  const value = { ...framework, goals: withWeights(framework.goals, shares, goalShares(framework.goals)) };
  return saveDraftPart(context, { part: 'framework', value, expectedRevision: input.expectedRevision });
};

const withWeights = (goals: readonly Goal[], shares: GoalShares, before: GoalShares): Goal[] => {
  const changed = goals.some(({ id }) => Math.abs(shares.get(id)! - before.get(id)!) > 0.5 / steps);
  const total = goals.reduce((sum, { weight }) => sum + weight, 0);
  const rounded = changed ? roundTogether(goals.map(({ id }) => shares.get(id)!)) : undefined;
  return goals.map((goal, position) => ({
    ...goal,
    ...(rounded === undefined ? {} : { weight: Number(((rounded[position]! * (total > 0 ? total : 1)) / steps).toPrecision(12)) }),
    ...(goal.children === undefined ? {} : { children: withWeights(goal.children, shares, before) }),
  }));
};

/** Whole steps that add up to the whole: those with the largest remainder are rounded up, of equal ones the heaviest. */
const roundTogether = (shares: readonly number[]): number[] => {
  const exact = shares.map((share) => snap(share * steps));
  const whole = exact.map(Math.floor);
  const remainder = exact.map((value, position) => Math.round((value - whole[position]!) * 1e6));
  const order = [...whole.keys()].sort((one, two) => remainder[two]! - remainder[one]! || exact[two]! - exact[one]! || one - two);
  const left = steps - whole.reduce((sum, value) => sum + value, 0);
  for (const position of order.slice(0, left)) whole[position]! += 1;
  return whole;
};
