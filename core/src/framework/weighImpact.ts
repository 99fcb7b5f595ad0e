import type { Facts } from '../rules/condition.ts';
import { type AxisResult, weighAxis } from './weighAxis.ts';
import type { WeighingFramework } from './weighingFramework.ts';

/** The impact axes in the order of every list. */
export const axisNames = ['complexity', 'risk', 'capacity'] as const;
export type AxisName = (typeof axisNames)[number];

/** Impact load I, 0 … 100, unrounded; `value` while all axes are known. Unknown axes stand at their lowest and highest class in `low` and `high`. */
export type ImpactWeighing = { axes: Record<AxisName, AxisResult>; value?: number; low: number; high: number };

/**
 * I = (Σ weight × class − lowest class) ÷ (highest class − lowest class) × 100; with the reference's scale of 1 … 5 that is
 * (0.30·complexity + 0.40·risk + 0.30·capacity − 1) ÷ 4 × 100.
 */
export const weighImpact = ({ axes, axisScale, impactLoad }: WeighingFramework, facts: Facts): ImpactWeighing => {
  const results = {
    complexity: weighAxis(axes.complexity, axisScale, facts),
    risk: weighAxis(axes.risk, axisScale, facts),
    capacity: weighAxis(axes.capacity, axisScale, facts),
  };
  const load = (unknownClass: number): number => {
    const sum = axisNames.reduce((total, name) => total + impactLoad[name] * (results[name].axis.class ?? unknownClass), 0);
    return ((sum - axisScale.min) / (axisScale.max - axisScale.min)) * 100;
  };
  const known = axisNames.every((name) => results[name].axis.class !== undefined);
  return { axes: results, ...(known ? { value: load(axisScale.min) } : {}), low: load(axisScale.min), high: load(axisScale.max) };
};
