import type { FactValues } from '../rules/factReader.ts';
import type { CompiledFramework } from './compileFramework.ts';

/** The impact axes in the order of every list. */
export const axisNames = ['complexity', 'risk', 'capacity'] as const;
export type AxisName = (typeof axisNames)[number];

/** Impact load I, 0 … 100, unrounded; `value` while all axes are known. Unknown axes stand at their lowest and highest class in `low` and `high`. */
type ImpactFigures = { classes: { [name in AxisName]?: number }; value?: number; low: number; high: number };

/**
 * I = (Σ weight × class − lowest class) ÷ (highest class − lowest class) × 100; with the reference's scale of 1 … 5 that is
 * (0.30·complexity + 0.40·risk + 0.30·capacity − 1) ÷ 4 × 100.
 */
export const weighImpact = ({ framework, axes }: CompiledFramework, values: FactValues): ImpactFigures => {
  const { axisScale, impactLoad } = framework;
  const classes: ImpactFigures['classes'] = {};
  let known = true;
  for (const name of axisNames) {
    const found = axes[name].classOf(values);
    if (found === undefined) known = false;
    else classes[name] = found;
  }
  const load = (unknownClass: number): number => {
    let sum = 0;
    for (const name of axisNames) sum += impactLoad[name] * (classes[name] ?? unknownClass);
    return ((sum - axisScale.min) / (axisScale.max - axisScale.min)) * 100;
  };
  const low = load(axisScale.min);
  return known ? { classes, value: low, low, high: low } : { classes, low, high: load(axisScale.max) };
};
