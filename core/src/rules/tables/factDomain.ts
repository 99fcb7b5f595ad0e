import type { LocalizedText } from '../../shared/localizedText.ts';
import type { TableChoice } from './decisionTable.ts';

/** Which values a fact can have, as far as the form and the measures say so. */
export type FactDomain =
  /** `decimals`: numbers have at most this many; absent: any number. Both ends are possible values. */
  | { kind: 'number'; from?: number; upTo?: number; decimals?: number }
  /** `options`: nothing else can be answered; absent: anything. */
  | { kind: 'choice'; options?: readonly TableChoice[]; labels?: readonly { value: TableChoice; label: LocalizedText }[] }
  | { kind: 'yesNo' }
  /** Several answers at once; no cell of a table can look at those. */
  | { kind: 'list' }
  /** ISO dates, both possible. */
  | { kind: 'date'; from?: string; upTo?: string };

/** Domains by key of the column. */
export type FactDomains = ReadonlyMap<string, FactDomain>;
