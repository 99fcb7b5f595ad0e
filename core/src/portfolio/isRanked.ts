import type { PortfolioEntry } from './portfolioEntry.ts';

/** What decides whether a project is a candidate; the ranking has it in its rows. */
type Candidate = { row: Pick<PortfolioEntry['row'], 'phase' | 'priority' | 'knockout' | 'statutory'> };

/** Closed and rejected projects are no candidates any more. */
export const isClosed = ({ row }: Candidate): boolean => row.phase === 'closed' || row.phase === 'rejected';

/**
 * Listed apart at the end: knocked out for certain. Where the controller has agreed that the law demands the project, law goes first and it
 * stays a candidate; the conflict stays visible in its row.
 */
export const isListedApart = ({ row }: Candidate): boolean => row.knockout === 'certain' && row.statutory !== 'agreed';

/** Candidates with a point score have a rank; closed and rejected projects only when they are asked for. */
export const isRanked = (entry: Candidate, includeClosed: boolean): boolean =>
  entry.row.priority !== undefined && !isListedApart(entry) && (includeClosed || !isClosed(entry));

/** How many of the sorted scores lie below this one. */
export const countBelow = (scores: readonly number[], score: number): number => {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many of the sorted scores lie above this one. */
export const countAbove = (scores: readonly number[], score: number): number => {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return scores.length - low;
};
