import type { LocalizedText } from '../shared/localizedText.ts';
import type { Outcome } from './condition.ts';
import type { ValueKind } from './valueKind.ts';

/** What an operator wants on its right-hand side. */
export type ExpectedKind = 'none' | 'scalar' | 'number' | 'date' | 'list' | 'range';

/** One comparison. The same definition serves the direct evaluator and json-rules-engine. */
export type Operator = {
  /** As in json-rules-engine where it has the same operator. */
  name: string;
  label: LocalizedText;
  /** Kinds of facts that it can compare; every other kind makes the outcome unknown. Empty: any. */
  types: readonly (ValueKind | 'date')[];
  /** What `value` must be. */
  expects: ExpectedKind;
  /** Pure and total: gives unknown, and does not throw, for values it cannot compare. */
  evaluate: (actual: unknown, expected: unknown) => Outcome;
};
