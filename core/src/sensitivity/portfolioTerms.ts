import type { LeafTerms, RestOfPriority } from './projectTerms.ts';
import { type MatrixProject, type TermMatrix, termMatrix, type TermSettings } from './termMatrix.ts';

/** A portfolio as it goes over the line: columns by project in order of code, numbers as short as they are. An empty list stands for what is not there. */
export type PortfolioTerms = TermSettings & {
  codes: readonly string[];
  names: readonly string[];
  /** P as shown in the ranking, in a list of one. */
  priority: readonly (readonly number[])[];
  /** Per leaf; empty for a project that does not compare with these goals and stays at its adopted figures. */
  terms: readonly (readonly LeafTerms[])[];
  rest: readonly (readonly number[])[];
  /** Positions with the figures of those that do not compare: low, high, D⁺, D⁻ as shown. */
  fixed: readonly (readonly [position: number, low: number, high: number, positive: number, negative: number])[];
  /** Positions of projects that are knocked out, that are closed or rejected, and that were weighed by other weights of the same goals. */
  apart: readonly number[];
  closed: readonly number[];
  otherWeights: readonly number[];
};

/** @param includeClosed closed and rejected projects have a rank too, as in the ranking with the same question */
export const matrixOfTerms = (portfolio: PortfolioTerms, includeClosed: boolean): TermMatrix => {
  const [apart, closed] = [new Set(portfolio.apart), new Set(portfolio.closed)];
  const fixed = new Map(portfolio.fixed.map(([position, low, high, positive, negative]) => [position, { low, high, positive, negative }]));
  const projects = portfolio.terms.map((leaves, position): MatrixProject => {
    const priority = portfolio.priority[position]?.[0];
    const rest = portfolio.rest[position] as readonly [] | RestOfPriority;
    return {
      ...(rest.length === 0 ? {} : { terms: { leaves, rest } }),
      adopted: { ...(fixed.get(position) ?? noFigures), ...(priority === undefined ? {} : { priority }) },
      apart: apart.has(position),
      candidate: includeClosed || !closed.has(position),
    };
  });
  const { leaves, scaleMax, contribution, minimumCompleteness } = portfolio;
  return termMatrix({ leaves, scaleMax, contribution, minimumCompleteness }, projects);
};

const noFigures = { low: 0, high: 0, positive: 0, negative: 0 };
