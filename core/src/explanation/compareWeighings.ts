import type { Weighing } from '../framework/weighing.ts';
import type { WeighingFramework } from '../framework/weighingFramework.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { snap } from '../shared/rounding.ts';
import { apportion } from './apportion.ts';
import type { Figure } from './explanation.ts';

/** One side of a comparison. */
export type ComparedWeighing = { weighing: Weighing; framework: WeighingFramework };

/** What one goal, the urgency or the ease of carrying out makes of the difference: first minus second, in points of the basis. */
export type DifferenceTerm = {
  kind: 'goal' | 'urgency' | 'ease';
  /** Id of the goal; otherwise the kind. */
  key: string;
  name?: LocalizedText;
  first: DifferenceSide;
  second: DifferenceSide;
  difference: Figure;
};

/** `score`: score of the goal, class of the urgency, or impact load; `points`: its term in the basis, unrounded. `absent`: this framework has no such goal. */
export type DifferenceSide = { score?: number; points: number; state: 'known' | 'missing' | 'notApplicable' | 'absent' };

export type WeighingComparison = {
  /** P when both have one, otherwise the goal contribution D. */
  basis: 'priority' | 'contribution';
  /** Of the basis, as shown. */
  first: number;
  second: number;
  difference: number;
  /** Largest first; the shown differences add up to the shown difference exactly. */
  terms: readonly DifferenceTerm[];
  /** The two were weighed by frameworks that differ; part of the difference may come from that. */
  sameFramework: boolean;
};

/**
 * What makes the difference between two weighings, goal by goal, with urgency and ease (100 − impact load) beside the goals. Each side is taken with
 * the coefficients of its own framework.
 */
export const compareWeighings = (first: ComparedWeighing, second: ComparedWeighing): WeighingComparison => {
  const both = [first, second] as const;
  const basis = both.every(({ weighing }) => weighing.priority !== undefined) ? 'priority' : 'contribution';
  const total = ({ weighing }: ComparedWeighing): number => (basis === 'priority' ? weighing.priority! : weighing.contribution.net);
  const difference = snap(total(first) - total(second));
  const sides = both.map((side) => termsOf(side, basis)) as [Map<string, Term>, Map<string, Term>];
  const keys = [...new Set([...sides[0].keys(), ...sides[1].keys()])];
  const terms = keys.map((key) => {
    const [one, other] = [sides[0].get(key), sides[1].get(key)];
    const { kind, name } = (one ?? other)!;
    const [firstSide, secondSide] = [sideOf(one), sideOf(other)];
    return {
      kind,
      key,
      ...(name === undefined ? {} : { name }),
      first: firstSide,
      second: secondSide,
      exact: snap(firstSide.points - secondSide.points),
    };
  });
  // In an order that does not depend on which side is first: a tie in rounding then falls the same way, whichever way round is asked.
  const byKey = [...terms].sort((one, other) => (one.key < other.key ? -1 : 1));
  const apportioned = apportion(
    byKey.map(({ exact }) => exact),
    difference,
  );
  const shown = new Map(byKey.map(({ key }, index) => [key, apportioned[index]!]));
  return {
    basis,
    first: total(first),
    second: total(second),
    difference,
    terms: terms
      .map(({ exact, ...term }): DifferenceTerm => ({ ...term, difference: { exact, shown: shown.get(term.key)! } }))
      .sort((one, other) => Math.abs(other.difference.exact) - Math.abs(one.difference.exact)),
    sameFramework: JSON.stringify(first.framework) === JSON.stringify(second.framework),
  };
};

type Term = DifferenceSide & Pick<DifferenceTerm, 'kind' | 'name'>;

const termsOf = ({ weighing, framework }: ComparedWeighing, basis: WeighingComparison['basis']): Map<string, Term> => {
  const { priority: coefficients } = framework;
  const factor = basis === 'priority' ? coefficients.contribution : 1;
  const goals = weighing.goals.map(({ goal, name, score, applicable, evidence }): [string, Term] => [
    goal,
    {
      kind: 'goal',
      name,
      ...(score === undefined ? {} : { score }),
      points: factor * evidence.reduce((sum, { status, points }) => (status === 'known' ? sum + points : sum), 0),
      state: !applicable ? 'notApplicable' : score === undefined ? 'missing' : 'known',
    },
  ]);
  if (basis === 'contribution') return new Map(goals);
  const { urgency, urgencyClass, impactLoad, unrounded } = weighing;
  return new Map([
    ...goals,
    [
      'urgency',
      {
        kind: 'urgency' as const,
        ...(urgencyClass === undefined ? {} : { score: urgencyClass }),
        points: coefficients.urgency * (unrounded.urgency ?? 0),
        state: urgency === undefined ? ('missing' as const) : ('known' as const),
      },
    ],
    [
      'ease',
      {
        kind: 'ease' as const,
        ...(impactLoad === undefined ? {} : { score: impactLoad }),
        points: coefficients.ease * (100 - (unrounded.impactLoad ?? 0)),
        state: impactLoad === undefined ? ('missing' as const) : ('known' as const),
      },
    ],
  ]);
};

const sideOf = (term: Term | undefined): DifferenceSide => {
  if (term === undefined) return { points: 0, state: 'absent' };
  const { score, points, state } = term;
  return { ...(score === undefined ? {} : { score }), points: snap(points), state };
};
