import type { OperationContext } from '../configuration/operationContext.ts';
import { type MatrixProject, type TermMatrix, termMatrix, type TermSettings } from '../sensitivity/termMatrix.ts';
import { type Comparison, comparison } from './comparison.ts';
import { isClosed, isListedApart } from './isRanked.ts';
import type { PortfolioEntry } from './portfolioEntry.ts';
import type { PortfolioModel } from './portfolioModel.ts';

/** The whole portfolio, ready to be weighed again: entries in order of code, what each of them gives at weight 1, and how it compares with the active goals. */
export type PortfolioMatrix = {
  settings: TermSettings;
  entries: readonly PortfolioEntry[];
  projects: readonly MatrixProject[];
  /** Positions of projects that were weighed by other weights or thresholds of the same goals. */
  otherWeights: readonly number[];
};

/** Made once per change of the portfolio. */
export const portfolioMatrix = async (context: OperationContext, model: PortfolioModel): Promise<PortfolioMatrix> => {
  const known = model.derived.get('matrix') as PortfolioMatrix | undefined;
  if (known !== undefined) return known;
  const { framework } = model.active;
  const entries = [...model.entries.values()].sort((one, two) => (one.row.code < two.row.code ? -1 : 1));
  const comparisons = await comparisonsOf(context, model, entries);
  const otherWeights: number[] = [];
  const projects = entries.map((entry, position): MatrixProject => {
    const { row, terms, release } = entry;
    const compared = terms === undefined ? undefined : comparisons.get(release);
    if (compared?.otherWeights === true) otherWeights.push(position);
    return {
      ...(compared === undefined || terms === undefined ? {} : { terms: compared.inOrder(terms) }),
      adopted: {
        ...(row.priority === undefined ? {} : { priority: row.priority }),
        ...row.interval,
        positive: row.positive,
        negative: row.negative,
      },
      apart: isListedApart(entry),
      candidate: !isClosed(entry),
    };
  });
  const settings = {
    leaves: framework.leaves.map(({ goal }) => goal.id),
    scaleMax: framework.scaleMax,
    contribution: framework.framework.priority.contribution,
    minimumCompleteness: framework.framework.minimumCompleteness,
  };
  const matrix = { settings, entries, projects, otherWeights };
  model.derived.set('matrix', matrix);
  return matrix;
};

/** A release that cannot be read any more compares with nothing. */
const comparisonsOf = async (
  context: OperationContext,
  { active }: PortfolioModel,
  entries: readonly PortfolioEntry[],
): Promise<ReadonlyMap<string, Comparison | undefined>> => {
  const comparisons = new Map<string, Comparison | undefined>();
  for (const release of new Set(entries.map((entry) => entry.release))) {
    const own =
      release === active.release.hash ? active : await context.releases.byHash(context.scope.municipality, release).catch(() => undefined);
    comparisons.set(release, own === undefined ? undefined : comparison(own.framework, active.framework));
  }
  return comparisons;
};

/** The part of the portfolio that a question is about, as a matrix; `entries` and `otherWeights` in the same order. Closed projects are candidates when they are asked for. */
export const matrixOfMatching = (
  { settings, entries, projects, otherWeights }: PortfolioMatrix,
  { matches, includeClosed }: { matches: (entry: PortfolioEntry) => boolean; includeClosed: boolean },
): { matrix: TermMatrix; entries: readonly PortfolioEntry[]; otherWeights: ReadonlySet<number> } => {
  const chosen = entries.flatMap((entry, position) => (matches(entry) ? [position] : []));
  const other = new Set(otherWeights);
  return {
    matrix: termMatrix(
      settings,
      chosen.map((position) => ({ ...projects[position]!, candidate: includeClosed || projects[position]!.candidate })),
    ),
    entries: chosen.map((position) => entries[position]!),
    otherWeights: new Set(chosen.flatMap((position, index) => (other.has(position) ? [index] : []))),
  };
};
