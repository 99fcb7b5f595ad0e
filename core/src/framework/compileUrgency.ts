import type { FactReader, FactValues } from '../rules/factReader.ts';
import { isAbsent } from '../rules/valueKind.ts';
import { type Finding, findingOf } from './finding.ts';
import type { WeighingFramework } from './weighingFramework.ts';

/** The name of the urgency in lists of what is missing. */
export const urgencyName = { nl: 'Urgentie', en: 'Urgency' };

/** Urgency is class ÷ highest class × 100; unrounded, with its worst and best class while it is unknown. */
export type UrgencyFigures = { class?: number; value?: number; low: number; high: number };

export type CompiledUrgency = {
  weigh(values: FactValues): UrgencyFigures;
  /** Why a value that is there gives no class. */
  findingOf(values: FactValues): Finding | undefined;
};

/** Prepares the urgency. */
export const compileUrgency = ({ value: reference, classes }: WeighingFramework['urgency'], reader: FactReader): CompiledUrgency => {
  const slot = reader.slotOf(reference);
  const ordered = classes.map((entry) => entry.class).sort((one, other) => one - other);
  const highest = ordered.at(-1)!;
  const score = (urgencyClass: number): number => (urgencyClass / highest) * 100;
  const open: UrgencyFigures = { low: score(ordered[0]!), high: score(highest) };
  const known = new Map(
    ordered.map((urgencyClass): [unknown, UrgencyFigures] => {
      const value = score(urgencyClass);
      return [urgencyClass, { class: urgencyClass, value, low: value, high: value }];
    }),
  );
  return {
    weigh: (values) => known.get(values[slot]) ?? open,
    findingOf: (values) => {
      const answer = values[slot];
      if (known.has(answer) || (isAbsent(answer) && typeof answer !== 'number')) return undefined;
      const reason = typeof answer !== 'number' || Number.isNaN(answer) ? 'wrongType' : 'outsideBands';
      return findingOf(urgencyName, reason, { value: answer });
    },
  };
};
