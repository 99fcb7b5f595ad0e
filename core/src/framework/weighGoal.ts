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
  /** The same with every missing criterion at an end of the scale, and every known one at an end of its spread. */
  worst: Terms;
  best: Terms;
  findings: readonly Finding[];
};

/**
 * Weighs one leaf. Term of criterion c: weight × share(c, among the criteria with data) × score ÷ scaleMax × 100; for the interval the
 * share is among all applicable criteria, a missing one takes an end of the scale (fine print) and a known one an end of its spread.
 */
export const weighGoal = (
  leaf: CompiledLeaf,
  { framework, scaleMax }: CompiledFramework,
  applicable: ReadonlySet<string>,
  input: WeighingInput,
): LeafWeighing => {
  const { scale, evidenceSpread = {} } = framework;
  const scored = leaf.criteria
    .filter(({ key }) => applicable.has(key))
    .map((criterion) => {
      const evidenceClass = input.classes?.get(criterion.key) ?? criterion.evidence.class;
      const result = scoreCriterion(criterion, scale, input);
      return {
        criterion,
        share: criterion.share ?? 1,
        result,
        evidenceClass,
        ...spreadOf(result.score, scale, evidenceSpread[evidenceClass]),
      };
    });
  const allShares = scored.reduce((sum, { share }) => sum + share, 0);
  const knownShares = scored.reduce((sum, { share, result }) => sum + (result.score === undefined ? 0 : share), 0);
  const pointsPerScore = (leaf.weight / scaleMax) * 100;

  const terms = sumTerms(
    scored.map(({ share, result }) => (result.score === undefined ? 0 : (share / knownShares) * result.score * pointsPerScore)),
  );
  const atEnd = (end: 'low' | 'high'): Terms => sumTerms(scored.map((one) => (one.share / allShares) * one[end] * pointsPerScore));

  const evidence = scored.map(
    ({ criterion, share, low, high, evidenceClass, result: { finding: _finding, ...result } }): CriterionEvidence => {
      const { score } = result;
      return {
        criterion: criterion.key,
        name: criterion.name,
        status: score === undefined ? 'missing' : 'known',
        share: snap(share / allShares),
        points: score === undefined ? 0 : snap((share / knownShares) * score * pointsPerScore),
        ...criterion.evidence,
        class: evidenceClass,
        ...result,
        ...(score === undefined || (low === score && high === score) ? {} : { low, high }),
      };
    },
  );
  const mean = scored.reduce((sum, { share, result }) => sum + (result.score === undefined ? 0 : (share / knownShares) * result.score), 0);

  const completeness = scored.length === 0 ? 1 : knownShares / allShares;

  return {
    weight: leaf.weight,
    completeness,
    mean,
    shares: new Map(scored.map(({ criterion, share }) => [criterion.key, share / allShares])),
    terms,
    worst: atEnd('low'),
    best: atEnd('high'),
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

/** The lowest and highest score that a criterion may turn out at: the whole scale while it is missing, otherwise its spread around it. */
const spreadOf = (score: number | undefined, { min, max }: { min: number; max: number }, spread = 0): { low: number; high: number } =>
  score === undefined ? { low: min, high: max } : { low: Math.max(min, score - spread), high: Math.min(max, score + spread) };

const sumTerms = (terms: readonly number[]): Terms =>
  terms.reduce<Terms>(
    ({ positive, negative }, term) => (term > 0 ? { positive: positive + term, negative } : { positive, negative: negative + term }),
    {
      positive: 0,
      negative: 0,
    },
  );
