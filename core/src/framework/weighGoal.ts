import { shownScore, snap } from '../shared/rounding.ts';
import type { CompiledFramework, CompiledLeaf } from './compileFramework.ts';
import type { Finding } from './finding.ts';
import { scoreCriterion } from './scoreCriterion.ts';
import type { CriterionEvidence, GoalWeighing, WeighingInput } from './weighing.ts';

/** Terms of the contribution in points (−100 … 100), unrounded. */
export type Terms = { positive: number; negative: number };

/** What one leaf gives: the record for people, and the unrounded terms that are summed. */
export type LeafWeighing = {
  goal: GoalWeighing;
  /** Unrounded total weight. */
  weight: number;
  /** Unrounded share of the applicable criteria that has data; 1 when none applies. */
  completeness: number;
  /** Unrounded share-weighted mean of the criteria with data; 0 when there is none. */
  mean: number;
  /** Unrounded share among all applicable criteria, by criterion. */
  shares: ReadonlyMap<string, number>;
  /** Terms over the criteria with data. */
  terms: Terms;
  /** The same with every missing criterion at the lowest, and at the highest score of the scale. */
  worst: Terms;
  best: Terms;
  findings: readonly Finding[];
};

/**
 * Weighs one leaf. Term of criterion c: weight × share(c, among the criteria with data) × score ÷ scaleMax × 100; for the interval the
 * share is among all applicable criteria and a missing one takes an end of the scale (fine print).
 */
export const weighGoal = (
  leaf: CompiledLeaf,
  { framework, scaleMax }: CompiledFramework,
  applicable: ReadonlySet<string>,
  input: WeighingInput,
): LeafWeighing => {
  const { scale } = framework;
  const scored = leaf.criteria
    .filter(({ key }) => applicable.has(key))
    .map((criterion) => ({ criterion, share: criterion.share ?? 1, result: scoreCriterion(criterion, scale, input) }));
  const allShares = scored.reduce((sum, { share }) => sum + share, 0);
  const knownShares = scored.reduce((sum, { share, result }) => sum + (result.score === undefined ? 0 : share), 0);
  const pointsPerScore = (leaf.weight / scaleMax) * 100;

  const terms = sumTerms(
    scored.map(({ share, result }) => (result.score === undefined ? 0 : (share / knownShares) * result.score * pointsPerScore)),
  );
  const withMissingAt = (end: number): Terms =>
    sumTerms(scored.map(({ share, result }) => (share / allShares) * (result.score ?? end) * pointsPerScore));

  const evidence = scored.map(({ criterion, share, result: { finding: _finding, ...result } }): CriterionEvidence => {
    const { score } = result;
    return {
      criterion: criterion.key,
      name: criterion.name,
      status: score === undefined ? 'missing' : 'known',
      share: snap(share / allShares),
      points: score === undefined ? 0 : snap((share / knownShares) * score * pointsPerScore),
      ...criterion.evidence,
      ...result,
    };
  });
  const mean = scored.reduce((sum, { share, result }) => sum + (result.score === undefined ? 0 : (share / knownShares) * result.score), 0);

  const completeness = scored.length === 0 ? 1 : knownShares / allShares;

  return {
    weight: leaf.weight,
    completeness,
    mean,
    shares: new Map(scored.map(({ criterion, share }) => [criterion.key, share / allShares])),
    terms,
    worst: withMissingAt(scale.min),
    best: withMissingAt(scale.max),
    findings: scored.flatMap(({ result }) => (result.finding === undefined ? [] : [result.finding])),
    goal: {
      goal: leaf.goal.id,
      name: leaf.goal.name,
      path: leaf.path,
      weight: snap(leaf.weight),
      applicable: scored.length > 0,
      ...(scored.length > 0 && knownShares === 0 ? {} : { score: snap(mean) }),
      points: shownScore(terms.positive + terms.negative),
      positive: shownScore(terms.positive),
      negative: shownScore(terms.negative),
      completeness: snap(completeness),
      evidence,
    },
  };
};

const sumTerms = (terms: readonly number[]): Terms =>
  terms.reduce<Terms>(
    ({ positive, negative }, term) => (term > 0 ? { positive: positive + term, negative } : { positive, negative: negative + term }),
    {
      positive: 0,
      negative: 0,
    },
  );
