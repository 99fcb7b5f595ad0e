import { inRange } from '../framework/inRange.ts';
import type { AdviceBand, Goal } from '../framework/weighingFramework.ts';
import { goalShares, leafWeightsOf } from './goalShares.ts';
import { moveShare } from './moveShare.ts';
import { noPoint, rerank, type Reranking } from './rerank.ts';
import type { TermMatrix } from './termMatrix.ts';
import { weightLine } from './weightLine.ts';

/** What one step of a weight does to the list as shown. */
export type Step = {
  /** Share that the goal then has, 0 … 1; a step stops at nothing and at everything. */
  share: number;
  /** Projects with another rank. */
  moved: number;
  /** Projects with another advice. */
  advice: number;
  /** Projects that enter the first k; as many leave it. */
  entered: number;
  /** Largest change of P up or down, in hundredths, and whose (position in the matrix). */
  largest?: { project: number; change: number };
};

/** What a goal does when its weight becomes so much smaller or larger. */
export type GoalSwing = { goal: string; path: readonly string[]; share: number; movable: boolean; down: Step; up: Step };

/**
 * What a step down and a step up does for every goal: how many projects change rank or advice. In figures as shown, so that it agrees with what the list says
 * when somebody moves the weight.
 * @param step share, 0 … 1: 0.05 is five points of a hundred
 */
export const swings = (
  matrix: TermMatrix,
  goals: readonly Goal[],
  { step, top, bands }: { step: number; top: number; bands: readonly AdviceBand[] },
): GoalSwing[] => {
  const shares = goalShares(goals);
  const adopted = rerank(matrix, leafWeightsOf(goals));
  const rows: GoalSwing[] = [];
  const visit = (siblings: readonly Goal[], path: readonly string[]): void => {
    for (const { id, children } of siblings) {
      const share = shares.get(id)!;
      const movable = weightLine(goals, shares, id) !== undefined;
      const to = (wanted: number): Step => {
        const reached = movable ? Math.min(1, Math.max(0, wanted)) : share;
        if (reached === share) return { share, moved: 0, advice: 0, entered: 0 };
        return compare(matrix, adopted, rerank(matrix, leafWeightsOf(goals, moveShare(goals, shares, id, reached))), reached, top, bands);
      };
      rows.push({ goal: id, path, share, movable, down: to(share - step), up: to(share + step) });
      visit(children ?? [], [...path, id]);
    }
  };
  visit(goals, []);
  return rows;
};

const compare = (
  { count, fixed }: TermMatrix,
  before: Reranking,
  after: Reranking,
  share: number,
  top: number,
  bands: readonly AdviceBand[],
): Step => {
  const adviceOf = (score: number): number => (score === noPoint ? -1 : bands.findIndex((band) => inRange(band, score / 100)));
  const inTop = (rank: number): boolean => rank > 0 && rank <= top;
  let [moved, advice, entered] = [0, 0, 0];
  let largest: { project: number; change: number } | undefined;
  for (let project = 0; project < count; project += 1) {
    if (before.rank[project] === 0 && after.rank[project] === 0) continue;
    if (before.rank[project] !== after.rank[project]) moved += 1;
    if (!inTop(before.rank[project]!) && inTop(after.rank[project]!)) entered += 1;
    if (fixed[project] === 1) continue;
    const [was, is] = [before.priority[project]!, after.priority[project]!];
    if (was === is) continue;
    if (adviceOf(was) !== adviceOf(is)) advice += 1;
    if (was === noPoint || is === noPoint) continue;
    if (largest === undefined || Math.abs(is - was) > Math.abs(largest.change)) largest = { project, change: is - was };
  }
  return { share, moved, advice, entered, ...(largest === undefined ? {} : { largest }) };
};
