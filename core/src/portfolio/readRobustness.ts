import { latestAgreements } from '../framework/departuresOf.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { comparedProjects } from '../sensitivity/flipTable.ts';
import { leafWeightsOf } from '../sensitivity/goalShares.ts';
import { type Robustness, standardError } from '../sensitivity/robustness.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { childSpreads } from '../weights/childSpreads.ts';
import { comparedView } from './comparedView.ts';
import { goalNames } from './goalNames.ts';
import { matrixOfMatching, portfolioMatrix } from './portfolioMatrix.ts';
import { portfolioModel } from './portfolioModel.ts';
import { keepDerived } from './rankedList.ts';
import { checkRankingQuery, type RankingQuery } from './rankingQuery.ts';
import { drawRanks } from './drawRanks.ts';
import type { RankChances, RobustnessView } from './sensitivityViews.ts';

/** Draws × projects of one question: about a second of work. */
const mostWork = 10_000_000;
const mostSamples = 10_000;
/** Ranks that are told one by one, and projects that are told about. */
const mostRanks = 100;
const mostProjects = 200;
const mostSpread = 10;

export type RobustnessQuery = RankingQuery & {
  /** 0 … 2³² − 1, default 1: the same seed gives the same chances. */
  seed?: number;
  /** Default 10,000, or as many as a portfolio of this size allows. */
  samples?: number;
  /** Factor ≥ 1 by which a weight is uncertain, default 1.25. */
  spread?: number;
  /** Factors of goals that are more or less certain, for instance from the disagreement of a weighing session. */
  factors?: Readonly<Record<string, number>>;
  /** Takes for goals that a weighing session weighed the factor by which its participants lay apart; `factors` go first. */
  agreed?: boolean;
  /** k, default 10. */
  top?: number;
};

/**
 * The chance of each rank and of the first k among the projects that match, when the weights are uncertain around the adopted ones. The same question gets the same
 * answer. Large portfolios are drawn in a thread of their own.
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-FILTER-INVALID, WB-PORTFOLIO-SPREAD-INVALID, WB-PORTFOLIO-SAMPLES-TOO-MANY, WB-PORTFOLIO-ROBUSTNESS-BUSY, WB-RELEASE-NONE
 */
export const readRobustness = async (context: OperationContext, input: RobustnessQuery): Promise<RobustnessView> => {
  requirePermission(context.scope, 'ranking:read');
  const { seed = 1, samples: asked, spread = 1.25, factors: told, agreed = false, top = 10, ...filters } = input;
  const query = checkRankingQuery(filters);
  const model = await portfolioModel(context);
  const { goals } = model.active.framework.framework;
  const names = goalNames(goals);
  checkSpread(spread, told, names);
  const factors = agreed ? { ...agreedFactors(model.active.framework.framework, names), ...told } : told;

  const { matrix, entries, otherWeights } = matrixOfMatching(await portfolioMatrix(context, model), query);
  const compared = comparedProjects(matrix, leafWeightsOf(goals));
  const most = Math.min(mostSamples, Math.floor(mostWork / Math.max(1, compared.length)));
  const samples = asked ?? most;
  if (samples > most) throw new WeegbrugError('WB-PORTFOLIO-SAMPLES-TOO-MANY', { most, projects: compared.length });

  const name = `robustness ${JSON.stringify([seed, samples, spread, factors, top])} ${query.key}`;
  const known = model.derived.get(name) as RobustnessView | undefined;
  if (known !== undefined) return known;
  const ranks = Math.min(mostRanks, compared.length);
  const drawn = await drawRanks({
    matrix,
    goals,
    input: { seed, samples, spread: { factor: spread, ...(factors === undefined ? {} : { factors }) }, top, ranks },
  });
  const view: RobustnessView = {
    release: model.active.release.hash,
    releaseNumber: model.active.release.number,
    seed,
    samples,
    spread,
    ...(factors === undefined ? {} : { factors }),
    top,
    largestError: standardError(0.5, samples),
    compared: comparedView(matrix, compared, otherWeights),
    projects: drawn.projects.slice(0, mostProjects).map((project, place): RankChances => {
      const { code, name: title } = entries[project]!.row;
      return { code, name: title, rank: place + 1, ...chancesOf(drawn, place) };
    }),
  };
  keepDerived(model, name, view);
  return view;
};

const chancesOf = (
  { ranks, chance, later, noScore, top, mean, samples }: Robustness,
  place: number,
): Omit<RankChances, 'code' | 'name' | 'rank'> => ({
  chances: [...chance.subarray(place * ranks, (place + 1) * ranks)],
  later: later[place]!,
  noScore: noScore[place]!,
  top: top[place]!,
  error: standardError(top[place]!, samples),
  ...(mean[place] === 0 ? {} : { meanRank: mean[place]! }),
});

/** The disagreement of the latest session on each node, between the ends of what a factor may be. */
const agreedFactors = (framework: WeighingFramework, names: ReadonlyMap<string, unknown>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    latestAgreements(framework)
      .flatMap((agreement) => Object.entries(childSpreads(agreement)))
      .flatMap(([goal, factor]) => (names.has(goal) ? [[goal, Math.min(mostSpread, Math.max(1, factor))] as const] : [])),
  );

const checkSpread = (spread: number, factors: Readonly<Record<string, number>> | undefined, names: ReadonlyMap<string, unknown>): void => {
  const wrong = (factor: number): boolean => !(factor >= 1 && factor <= mostSpread);
  const places = Object.entries(factors ?? {}).flatMap(([goal, factor]) =>
    names.has(goal) && !wrong(factor)
      ? []
      : [
          {
            pointer: `/factors/${goal.slice(0, 100)}`,
            message: names.has(goal)
              ? { nl: 'Dit moet een getal van 1 tot en met 10 zijn.', en: 'This must be a number from 1 to 10.' }
              : { nl: 'Dit doel bestaat niet in het afwegingskader.', en: 'The weighing framework has no such goal.' },
          },
        ],
  );
  if (wrong(spread) || places.length > 0) throw new WeegbrugError('WB-PORTFOLIO-SPREAD-INVALID', {}, { places });
};
