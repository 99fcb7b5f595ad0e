import { shownScore, snap } from '../shared/rounding.ts';
import type { CriterionScore, SeenProject } from './compileCriterion.ts';
import type { Finding } from './finding.ts';
import type { CriterionEvidence, GoalWeighing } from './weighing.ts';
import type { CriterionFigures, LeafFigures } from './weighLeaf.ts';

/** The record of one leaf for people, with the evidence of its criteria and what could not be used. */
export const describeGoal = (figures: LeafFigures, project: SeenProject): { goal: GoalWeighing; findings: Finding[] } => {
  const { leaf, criteria, knownShares, mean, terms, completeness } = figures;
  const evidence: CriterionEvidence[] = [];
  const findings: Finding[] = [];
  for (const one of criteria) {
    const { finding, ...explanation } = one.compiled.explain(project);
    evidence.push(toEvidence(one, explanation, figures));
    if (finding !== undefined) findings.push(finding);
  }
  const goal: GoalWeighing = {
    goal: leaf.goal.id,
    name: leaf.goal.name,
    path: leaf.path,
    weight: snap(leaf.weight),
    applicable: criteria.length > 0,
    points: shownScore(terms.positive + terms.negative),
    positive: shownScore(terms.positive),
    negative: shownScore(terms.negative),
    completeness: snap(completeness),
    evidence,
  };
  if (criteria.length === 0 || knownShares > 0) goal.score = snap(mean);
  return { goal, findings };
};

const toEvidence = (
  { compiled: { criterion, share }, evidenceClass, score, low, high }: CriterionFigures,
  explanation: Omit<CriterionScore, 'finding'>,
  { leaf, allShares, knownShares }: LeafFigures,
): CriterionEvidence => {
  const figures = {
    criterion: criterion.key,
    name: criterion.name,
    status: score === undefined ? ('missing' as const) : ('known' as const),
    share: snap(share / allShares),
    points: score === undefined ? 0 : snap((share / knownShares) * score * leaf.pointsPerScore),
  };
  const evidence: CriterionEvidence = Object.assign(figures, criterion.evidence, { class: evidenceClass }, explanation);
  return score === undefined || (low === score && high === score) ? evidence : Object.assign(evidence, { low, high });
};
