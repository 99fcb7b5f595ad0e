import type { Weighing } from '../../framework/weighing.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import { axisNames } from '../../framework/weighImpact.ts';
import { shownScore, snap } from '../../shared/rounding.ts';
import { apportion } from '../apportion.ts';
import type { IntervalArgument } from '../explanation.ts';

/**
 * The ends of the interval as the present sum plus what each missing answer and each spread may still do. The present sum takes an unknown axis at its lowest class
 * and an unknown urgency at nothing, as `findMissing` does; the shown terms add up to the shown ends.
 */
export const explainInterval = (weighing: Weighing, framework: WeighingFramework): IntervalArgument => {
  const { interval, missing, uncertain = [] } = weighing;
  const effects = [
    ...missing.map(({ kind, key, name, low, high }) => ({ kind, key, name, low, high })),
    ...uncertain.map(({ criterion, name, low, high }) => ({ kind: 'spread' as const, key: criterion, name, low, high })),
  ];
  const present = shownScore(presentSum(weighing, framework));
  const side = (end: 'low' | 'high'): number[] =>
    apportion(
      effects.map((effect) => effect[end]),
      snap(interval[end] - present),
    );
  const [lows, highs] = [side('low'), side('high')];
  return {
    ...interval,
    present,
    terms: effects.map((effect, index) => ({ ...effect, low: lows[index]!, high: highs[index]! })),
  };
};

const presentSum = ({ unrounded, axes }: Weighing, { priority, impactLoad, axisScale }: WeighingFramework): number => {
  const weighted = axisNames.reduce((sum, name) => sum + impactLoad[name] * (axes[name] ?? axisScale.min), 0);
  const load = unrounded.impactLoad ?? ((weighted - axisScale.min) / (axisScale.max - axisScale.min)) * 100;
  return priority.contribution * unrounded.contribution + priority.urgency * (unrounded.urgency ?? 0) + priority.ease * (100 - load);
};
