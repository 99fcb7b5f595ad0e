import type { CompiledCriterion, SeenProject } from './compileCriterion.ts';
import type { CompiledFramework, CompiledLeaf } from './compileFramework.ts';
import type { EvidenceClass } from './weighingFramework.ts';

/** Terms of the contribution in points (−100 … 100), unrounded. */
export type Terms = { positive: number; negative: number };

/** One applicable criterion. */
export type CriterionFigures = {
  compiled: CompiledCriterion;
  evidenceClass: EvidenceClass;
  /** Absent while it is missing. */
  score: number | undefined;
  /** The ends that it may turn out at: of the whole scale while it is missing, otherwise of its spread. */
  low: number;
  high: number;
};

/** What one leaf gives, in unrounded numbers. */
export type LeafFigures = {
  leaf: CompiledLeaf;
  /** The applicable ones, in the order of the framework. */
  criteria: readonly CriterionFigures[];
  /** Sum of the shares of the applicable criteria, and of those with data. */
  allShares: number;
  knownShares: number;
  /** Share of the applicable criteria that has data; 1 when none applies. */
  completeness: number;
  /** Share-weighted mean of the criteria with data; 0 when there is none. */
  mean: number;
  /** Terms over the criteria with data. */
  terms: Terms;
  /** The same with every missing criterion at an end of the scale, and every known one at an end of its spread. */
  worst: Terms;
  best: Terms;
};

/**
 * Weighs one leaf. Term of criterion c: weight × share(c, among the criteria with data) × score ÷ scaleMax × 100; for the interval the
 * share is among all applicable criteria, a missing one takes an end of the scale (fine print) and a known one an end of its spread.
 */
export const weighLeaf = (
  leaf: CompiledLeaf,
  { framework }: CompiledFramework,
  applicable: ReadonlySet<string>,
  project: SeenProject,
): LeafFigures => {
  const { scale, evidenceSpread } = framework;
  const criteria: CriterionFigures[] = [];
  let [allShares, knownShares] = [0, 0];
  for (const compiled of leaf.compiled) {
    const { key, evidence } = compiled.criterion;
    if (!applicable.has(key)) continue;
    const score = compiled.score(project);
    const evidenceClass = project.input.classes?.get(key) ?? evidence.class;
    const spread = evidenceSpread?.[evidenceClass] ?? 0;
    criteria.push({
      compiled,
      evidenceClass,
      score,
      low: score === undefined ? scale.min : Math.max(scale.min, score - spread),
      high: score === undefined ? scale.max : Math.min(scale.max, score + spread),
    });
    allShares += compiled.share;
    if (score !== undefined) knownShares += compiled.share;
  }

  const terms: Terms = { positive: 0, negative: 0 };
  const worst: Terms = { positive: 0, negative: 0 };
  const best: Terms = { positive: 0, negative: 0 };
  let mean = 0;
  for (const { compiled, score, low, high } of criteria) {
    if (score !== undefined) {
      const part = (compiled.share / knownShares) * score;
      mean += part;
      add(terms, part * leaf.pointsPerScore);
    }
    const shareOfAll = compiled.share / allShares;
    add(worst, shareOfAll * low * leaf.pointsPerScore);
    add(best, shareOfAll * high * leaf.pointsPerScore);
  }
  return {
    leaf,
    criteria,
    allShares,
    knownShares,
    completeness: criteria.length === 0 ? 1 : knownShares / allShares,
    mean,
    terms,
    worst,
    best,
  };
};

const add = (terms: Terms, term: number): void => {
  if (term > 0) terms.positive += term;
  else terms.negative += term;
};
