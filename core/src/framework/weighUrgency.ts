import type { Facts } from '../rules/condition.ts';
import { readFact } from '../rules/readFact.ts';
import { isAbsent } from '../rules/valueKind.ts';
import { type Finding, findingOf } from './finding.ts';
import type { WeighingFramework } from './weighingFramework.ts';

/** The name of the urgency in lists of what is missing. */
export const urgencyName = { nl: 'Urgentie', en: 'Urgency' };

/** Urgency is class ÷ highest class × 100; unrounded, with its worst and best class while it is unknown. */
export type UrgencyResult = { class?: number; value?: number; low: number; high: number; finding?: Finding };

export const weighUrgency = ({ value: reference, classes }: WeighingFramework['urgency'], facts: Facts): UrgencyResult => {
  const ordered = classes.map((entry) => entry.class).sort((one, other) => one - other);
  const highest = ordered.at(-1)!;
  const score = (urgencyClass: number): number => (urgencyClass / highest) * 100;
  const ends = { low: score(ordered[0]!), high: score(highest) };

  const answer = readFact(facts, reference);
  if (isAbsent(answer) && typeof answer !== 'number') return ends;
  if (typeof answer !== 'number' || Number.isNaN(answer))
    return { ...ends, finding: findingOf(urgencyName, 'wrongType', { value: answer }) };
  if (!ordered.includes(answer)) return { ...ends, finding: findingOf(urgencyName, 'outsideBands', { value: answer }) };
  const value = score(answer);
  return { class: answer, value, low: value, high: value };
};
