import { type Leaf, leavesOf } from './leavesOf.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';

/** A leaf with the criteria that determine the contribution to it, in the order of the framework. */
export type CompiledLeaf = Leaf & { criteria: readonly Criterion[] };

/** A framework with its weights multiplied out, ready for many weighings. */
export type CompiledFramework = {
  framework: WeighingFramework;
  leaves: readonly CompiledLeaf[];
  /** max(|min|, |max|) of the scale. */
  scaleMax: number;
};

/** Prepares a framework that {@link checkFramework} found nothing wrong with. */
export const compileFramework = (framework: WeighingFramework): CompiledFramework => ({
  framework,
  leaves: leavesOf(framework.goals).map((leaf) => ({ ...leaf, criteria: framework.criteria.filter(({ goal }) => goal === leaf.goal.id) })),
  scaleMax: Math.max(Math.abs(framework.scale.min), Math.abs(framework.scale.max)),
});
