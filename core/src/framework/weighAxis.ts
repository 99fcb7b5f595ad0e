import type { FactReference, Facts } from '../rules/condition.ts';
import { readFact } from '../rules/readFact.ts';
import { isAbsent } from '../rules/valueKind.ts';
import { shownScore } from '../shared/rounding.ts';
import { factPath } from './factPath.ts';
import { type Finding, findingOf } from './finding.ts';
import { inRange } from './inRange.ts';
import type { AxisWeighing } from './weighing.ts';
import type { ImpactAxis, WeighingFramework } from './weighingFramework.ts';

export type AxisResult = {
  axis: AxisWeighing;
  /** Facts without an answer, as dotted paths. */ absent: readonly string[];
  finding?: Finding;
};

/**
 * The class of a project on one impact axis. The value (one fact, or a product: risk is probability × consequence) is compared as
 * shown, with two decimals, and mapped by bands; an axis without bands is judged, and the value is the class itself.
 */
export const weighAxis = (axis: ImpactAxis, axisScale: WeighingFramework['axisScale'], facts: Facts): AxisResult => {
  const references: readonly FactReference[] = 'product' in axis.value ? axis.value.product : [axis.value];
  const values = references.map((reference) => readFact(facts, reference));
  const paths = references.map(factPath);
  const absent = paths.filter((_path, index) => isAbsent(values[index]));
  const unusable = values.find((value) => (isAbsent(value) ? typeof value === 'number' : typeof value !== 'number'));
  if (unusable !== undefined)
    return { axis: { facts: paths }, absent: paths, finding: findingOf(axis.name, 'wrongType', { value: unusable }) };
  if (absent.length > 0) return { axis: { facts: paths }, absent };

  const value = shownScore((values as readonly number[]).reduce((product, factor) => product * factor, 1));
  const classOf = axis.bands === undefined ? value : axis.bands.find((band) => inRange(band, value))?.score;
  if (classOf === undefined || classOf < axisScale.min || classOf > axisScale.max) {
    return { axis: { value, facts: paths }, absent: paths, finding: findingOf(axis.name, 'outsideBands', { value }) };
  }
  return { axis: { class: classOf, value, facts: paths }, absent: [] };
};
