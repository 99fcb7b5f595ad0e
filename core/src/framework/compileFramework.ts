import { createFactReader, type FactReader } from '../rules/factReader.ts';
import { type CompiledAxis, compileAxis } from './compileAxis.ts';
import { type CompiledCriterion, compileCriterion } from './compileCriterion.ts';
import { type CompiledUrgency, compileUrgency } from './compileUrgency.ts';
import { type Leaf, leavesOf } from './leavesOf.ts';
import type { Criterion, WeighingFramework } from './weighingFramework.ts';
import type { AxisName } from './weighImpact.ts';

/** A leaf with the criteria that determine the contribution to it, in the order of the framework, as they are written and prepared. */
export type CompiledLeaf = Leaf & {
  criteria: readonly Criterion[];
  compiled: readonly CompiledCriterion[];
  /** Points of D that one step of score gives: weight ÷ scaleMax × 100. */
  pointsPerScore: number;
};

/** A framework with its weights multiplied out and its criteria, axes and urgency prepared, for many weighings. */
export type CompiledFramework = {
  framework: WeighingFramework;
  leaves: readonly CompiledLeaf[];
  /** max(|min|, |max|) of the scale. */
  scaleMax: number;
  axes: Readonly<Record<AxisName, CompiledAxis>>;
  urgency: CompiledUrgency;
  /** Reads everything that the framework looks at, each fact once. */
  reader: FactReader;
  /** Where among the values `core.netCost` stands. */
  netCostSlot: number;
};

/** Prepares a framework that {@link checkFramework} found nothing wrong with. */
export const compileFramework = (framework: WeighingFramework): CompiledFramework => {
  const { scale, axes, axisScale } = framework;
  const reader = createFactReader();
  const scaleMax = Math.max(Math.abs(scale.min), Math.abs(scale.max));
  const leaves = leavesOf(framework.goals).map((leaf): CompiledLeaf => {
    const criteria = framework.criteria.filter(({ goal }) => goal === leaf.goal.id);
    const compiled = criteria.map((criterion) => compileCriterion(criterion, scale, reader));
    return { ...leaf, criteria, compiled, pointsPerScore: (leaf.weight / scaleMax) * 100 };
  });
  return {
    framework,
    leaves,
    scaleMax,
    axes: {
      complexity: compileAxis(axes.complexity, axisScale, reader),
      risk: compileAxis(axes.risk, axisScale, reader),
      capacity: compileAxis(axes.capacity, axisScale, reader),
    },
    urgency: compileUrgency(framework.urgency, reader),
    reader,
    netCostSlot: reader.slotOf({ fact: 'core', path: 'netCost' }),
  };
};
