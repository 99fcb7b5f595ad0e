import type { LocalizedText } from '../shared/localizedText.ts';
import type { Outcome } from './condition.ts';
import type { ValueKind } from './valueKind.ts';

/** What an operator wants on its right-hand side. */
export type ExpectedKind = 'none' | 'scalar' | 'number' | 'date' | 'list' | 'range';

/** A comparison of which the right-hand side is already known. */
export type Comparison = (actual: unknown) => Outcome;

/** One comparison. The same definition serves the compiled rules and json-rules-engine. */
export type Operator = {
  /** As in json-rules-engine where it has the same operator. */
  name: string;
  label: LocalizedText;
  /** Kinds of facts that it can compare; every other kind makes the outcome unknown. Empty: any. */
  types: readonly (ValueKind | 'date')[];
  /** What `value` must be. */
  expects: ExpectedKind;
  /** Takes well under a microsecond whatever stands on either side. Rules made of these alone need no stopwatch. */
  instant?: true;
  /**
   * Takes the right-hand side and gives the comparison with it, so that what depends on the right-hand side alone is worked out once.
   * Pure and total: gives unknown, and does not throw, for values it cannot compare.
   */
  against: (expected: unknown) => Comparison;
};
