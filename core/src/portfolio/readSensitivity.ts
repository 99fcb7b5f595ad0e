import type { OperationContext } from '../configuration/operationContext.ts';
import { comparedProjects, flipTable, type Swap } from '../sensitivity/flipTable.ts';
import { leafWeightsOf } from '../sensitivity/goalShares.ts';
import { type Step, swings } from '../sensitivity/swing.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { comparedView } from './comparedView.ts';
import { goalNames } from './goalNames.ts';
import { matrixOfMatching, portfolioMatrix } from './portfolioMatrix.ts';
import { portfolioModel } from './portfolioModel.ts';
import { keepDerived } from './rankedList.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';
import type { ProjectReference, SensitivityView, StepView, SwapView } from './sensitivityViews.ts';

/**
 * What the weight of each goal decides among the projects that match: where the order and the first k stay, the smallest change that makes two neighbours change places, and what a step
 * does. Computed with the active weights for every project that has the same goals.
 * @param input.top k, default 10
 * @param input.step points of a hundred, default 5
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-FILTER-INVALID, WB-RELEASE-NONE
 */
export const readSensitivity = async (
  context: OperationContext,
  input: RankingQuery & { top?: number; step?: number },
): Promise<SensitivityView> => {
  requirePermission(context.scope, 'ranking:read');
  const { top = 10, step = 5, ...filters } = input;
  const query = checkRankingQuery(filters);
  const model = await portfolioModel(context);
  const name = `sensitivity ${top} ${step} ${query.key}`;
  const known = model.derived.get(name) as SensitivityView | undefined;
  if (known !== undefined) return known;

  const { matrix, entries, otherWeights } = matrixOfMatching(await portfolioMatrix(context, model), query);
  const { release } = model.active;
  const { goals, advice: bands } = model.active.framework.framework;
  const reference = (project: number): ProjectReference => ({ code: entries[project]!.row.code, name: entries[project]!.row.name });
  const swapView = ({ share, towards, riser, faller }: Swap): SwapView => ({
    share,
    towards,
    riser: reference(riser),
    faller: reference(faller),
  });
  const stepView = ({ largest, ...others }: Step): StepView => ({
    ...others,
    ...(largest === undefined ? {} : { largest: { ...reference(largest.project), change: largest.change / 100 } }),
  });
  const names = goalNames(goals);
  const steps = new Map(swings(matrix, goals, { step: step / 100, top, bands }).map((swing) => [swing.goal, swing]));
  const compared = comparedProjects(matrix, leafWeightsOf(goals));
  const view: SensitivityView = {
    release: release.hash,
    releaseNumber: release.number,
    top,
    step: step / 100,
    compared: comparedView(matrix, compared, otherWeights),
    goals: flipTable(matrix, goals, { top }).map(({ swap, other, ...row }) => ({
      ...row,
      name: names.get(row.goal)!,
      ...(swap === undefined ? {} : { swap: swapView(swap) }),
      ...(other === undefined ? {} : { other: swapView(other) }),
      down: stepView(steps.get(row.goal)!.down),
      up: stepView(steps.get(row.goal)!.up),
    })),
  };
  keepDerived(model, name, view);
  return view;
};
