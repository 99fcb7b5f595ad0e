import type { ConditionTrace, Outcome } from '@weegbrug/core/rules';

export type RuleLeaf = Extract<ConditionTrace, { kind: 'leaf' }>;

/** The comparisons of a rule, in reading order, each fact once. */
export const ruleLeaves = (trace: ConditionTrace | undefined, outcome?: Outcome): readonly RuleLeaf[] => {
  if (trace === undefined) return [];
  if (trace.kind === 'leaf') return outcome === undefined || trace.outcome === outcome ? [trace] : [];
  const children = trace.kind === 'not' ? [trace.child] : trace.children;
  // Below "not" it is the comparison that fails which makes the rule hold.
  const wanted = trace.kind === 'not' && outcome !== undefined ? undefined : outcome;
  const leaves = children.flatMap((child) => ruleLeaves(child, wanted));
  return leaves.filter((leaf, index) => leaves.findIndex((other) => other.fact === leaf.fact && other.path === leaf.path) === index);
};
