import type { FactReference } from '../rules/condition.ts';
import type { FactReader, FactValues } from '../rules/factReader.ts';
import { isAbsent } from '../rules/valueKind.ts';
import { shownScore } from '../shared/rounding.ts';
import { factPath } from './factPath.ts';
import { type Finding, findingOf } from './finding.ts';
import { inRange } from './inRange.ts';
import type { AxisWeighing } from './weighing.ts';
import type { ImpactAxis, WeighingFramework } from './weighingFramework.ts';

/** What the class of an axis rests on, or why there is none. */
export type AxisExplanation = {
  axis: AxisWeighing;
  /** Facts without an answer, as dotted paths. */
  absent: readonly string[];
  finding?: Finding;
};

/** An impact axis that was prepared once. Both functions find the class in the same way; one of them says why. */
export type CompiledAxis = {
  /** Absent while it is unknown. */
  classOf(values: FactValues): number | undefined;
  explain(values: FactValues): AxisExplanation;
};

/**
 * Prepares an impact axis. Its value (one fact, or a product: risk is probability × consequence) is compared as shown, with two decimals, and
 * mapped by bands; an axis without bands is judged, and the value is the class itself.
 */
export const compileAxis = (
  { name, value, bands }: ImpactAxis,
  { min, max }: WeighingFramework['axisScale'],
  reader: FactReader,
): CompiledAxis => {
  const references: readonly FactReference[] = 'product' in value ? value.product : [value];
  const slots = references.map((reference) => reader.slotOf(reference));
  const facts = references.map(factPath);

  const productOf = (values: FactValues): number | undefined => {
    let product = 1;
    for (const slot of slots) {
      const factor = values[slot];
      if (typeof factor !== 'number' || !Number.isFinite(factor)) return undefined;
      product *= factor;
    }
    return shownScore(product);
  };
  const classAt = (product: number): number | undefined => {
    const found = bands === undefined ? product : bands.find((band) => inRange(band, product))?.score;
    return found === undefined || found < min || found > max ? undefined : found;
  };

  return {
    classOf: (values) => {
      const product = productOf(values);
      return product === undefined ? undefined : classAt(product);
    },
    explain: (values) => {
      const product = productOf(values);
      if (product === undefined) {
        const given = slots.map((slot) => values[slot]);
        const unusable = given.find((factor) => (isAbsent(factor) ? typeof factor === 'number' : typeof factor !== 'number'));
        if (unusable !== undefined) return { axis: { facts }, absent: facts, finding: findingOf(name, 'wrongType', { value: unusable }) };
        return { axis: { facts }, absent: facts.filter((_path, index) => isAbsent(given[index])) };
      }
      const found = classAt(product);
      if (found !== undefined) return { axis: { class: found, value: product, facts }, absent: [] };
      return { axis: { value: product, facts }, absent: facts, finding: findingOf(name, 'outsideBands', { value: product }) };
    },
  };
};
