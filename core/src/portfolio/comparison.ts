import type { CompiledFramework } from '../framework/compileFramework.ts';
import type { ProjectTerms } from '../sensitivity/projectTerms.ts';

/** How the terms of projects of one release fit the active goals. */
export type Comparison = {
  /** The same goals, but other weights or thresholds. */
  otherWeights: boolean;
  /** The terms in the order of the active leaves. */
  inOrder: (terms: ProjectTerms) => ProjectTerms;
};

/**
 * Whether projects that were weighed by one framework can be ranked again with the weights of another: both have the same leaf goals, the same scale, coefficients of P and least
 * completeness. Where a goal stands in the tree makes no difference, because only the total weight of a leaf counts. `undefined` when they cannot.
 */
export const comparison = (own: CompiledFramework, active: CompiledFramework): Comparison | undefined => {
  const place = new Map(own.leaves.map(({ goal }, index) => [goal.id, index]));
  const places = active.leaves.map(({ goal }) => place.get(goal.id));
  const { framework: mine } = own;
  const { framework: theirs } = active;
  const comparable =
    own.leaves.length === active.leaves.length &&
    places.every((index) => index !== undefined) &&
    own.scaleMax === active.scaleMax &&
    mine.minimumCompleteness === theirs.minimumCompleteness &&
    (['contribution', 'urgency', 'ease'] as const).every((name) => mine.priority[name] === theirs.priority[name]);
  if (!comparable) return undefined;
  const same = active.leaves.every(({ weight }, index) => Math.abs(weight - own.leaves[places[index]!]!.weight) < 1e-9);
  return {
    otherWeights: !same || JSON.stringify(mine.advice) !== JSON.stringify(theirs.advice),
    inOrder: ({ leaves, rest }) => ({ rest, leaves: places.map((index) => leaves[index!] ?? []) }),
  };
};
