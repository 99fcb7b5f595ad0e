import type { Outcome } from './condition.ts';
import { known, negate } from './kleene.ts';
import type { Comparison, Operator } from './operator.ts';
import { isAbsent, isDate, valueKind } from './valueKind.ts';

const cannotCompare: Comparison = () => 'unknown';

const negated =
  (against: Operator['against']): Operator['against'] =>
  (expected) => {
    const comparison = against(expected);
    return (actual) => negate(comparison(actual));
  };

const sameScalar: Operator['against'] = (expected) => {
  const kind = valueKind(expected);
  if (kind === undefined || kind === 'list') return cannotCompare;
  return (actual) => (valueKind(actual) === kind ? known(actual === expected) : 'unknown');
};

const compareNumbers =
  (holds: (actual: number, expected: number) => boolean): Operator['against'] =>
  (expected) =>
    valueKind(expected) === 'number'
      ? (actual) => (valueKind(actual) === 'number' ? known(holds(actual as number, expected as number)) : 'unknown')
      : cannotCompare;

const compareDates =
  (holds: (actual: string, expected: string) => boolean): Operator['against'] =>
  (expected) =>
    isDate(expected) ? (actual) => (isDate(actual) ? known(holds(actual, expected)) : 'unknown') : cannotCompare;

/** Any element equal; an element of another type leaves it unknown, unless another one is equal. An empty list holds nothing. */
const isAmong = (value: unknown, list: unknown): Outcome => {
  const kind = valueKind(value);
  if (kind === undefined || kind === 'list' || !Array.isArray(list)) return 'unknown';
  let outcome: Outcome = 'false';
  for (const element of list as readonly unknown[]) {
    if (element === value) return 'true';
    if (valueKind(element) !== kind) outcome = 'unknown';
  }
  return outcome;
};

const among: Operator['against'] = (list) => (value) => isAmong(value, list);

const containing: Operator['against'] = (element) => (list) => isAmong(element, list);

const between: Operator['against'] = (range) => {
  if (!Array.isArray(range) || range.length !== 2) return cannotCompare;
  const [low, high] = range as [unknown, unknown];
  if (valueKind(low) !== 'number' || valueKind(high) !== 'number') return cannotCompare;
  return (actual) =>
    valueKind(actual) === 'number' ? known((actual as number) >= (low as number) && (actual as number) <= (high as number)) : 'unknown';
};

const scalar = ['number', 'text', 'boolean'] as const;

/**
 * The catalogue of operators, each with one definition. Every operator but `isMissing` and `isPresent` is unknown when a side is
 * absent (undefined, null, empty text, NaN) or of another type: the text "5" is not the number 5.
 */
export const operators: readonly Operator[] = [
  { name: 'equal', label: { nl: 'is', en: 'is' }, types: scalar, expects: 'scalar', instant: true, against: sameScalar },
  {
    name: 'notEqual',
    label: { nl: 'is niet', en: 'is not' },
    types: scalar,
    expects: 'scalar',
    instant: true,
    against: negated(sameScalar),
  },
  {
    name: 'lessThan',
    label: { nl: 'is kleiner dan', en: 'is less than' },
    types: ['number'],
    expects: 'number',
    instant: true,
    against: compareNumbers((a, b) => a < b),
  },
  {
    name: 'lessThanInclusive',
    label: { nl: 'is hoogstens', en: 'is at most' },
    types: ['number'],
    expects: 'number',
    instant: true,
    against: compareNumbers((a, b) => a <= b),
  },
  {
    name: 'greaterThan',
    label: { nl: 'is groter dan', en: 'is greater than' },
    types: ['number'],
    expects: 'number',
    instant: true,
    against: compareNumbers((a, b) => a > b),
  },
  {
    name: 'greaterThanInclusive',
    label: { nl: 'is minstens', en: 'is at least' },
    types: ['number'],
    expects: 'number',
    instant: true,
    against: compareNumbers((a, b) => a >= b),
  },
  {
    name: 'between',
    label: { nl: 'ligt van en met', en: 'lies from and including' },
    types: ['number'],
    expects: 'range',
    instant: true,
    against: between,
  },
  {
    name: 'before',
    label: { nl: 'is eerder dan', en: 'is before' },
    types: ['date'],
    expects: 'date',
    instant: true,
    against: compareDates((a, b) => a < b),
  },
  {
    name: 'after',
    label: { nl: 'is later dan', en: 'is after' },
    types: ['date'],
    expects: 'date',
    instant: true,
    against: compareDates((a, b) => a > b),
  },
  { name: 'in', label: { nl: 'is een van', en: 'is one of' }, types: scalar, expects: 'list', against: among },
  {
    name: 'notIn',
    label: { nl: 'is geen van', en: 'is none of' },
    types: scalar,
    expects: 'list',
    against: negated(among),
  },
  {
    name: 'contains',
    label: { nl: 'bevat', en: 'contains' },
    types: ['list'],
    expects: 'scalar',
    against: containing,
  },
  {
    name: 'doesNotContain',
    label: { nl: 'bevat niet', en: 'does not contain' },
    types: ['list'],
    expects: 'scalar',
    against: negated(containing),
  },
  {
    name: 'isMissing',
    label: { nl: 'is niet ingevuld', en: 'is not filled in' },
    types: [],
    expects: 'none',
    instant: true,
    against: () => (actual) => known(isAbsent(actual)),
  },
  {
    name: 'isPresent',
    label: { nl: 'is ingevuld', en: 'is filled in' },
    types: [],
    expects: 'none',
    instant: true,
    against: () => (actual) => known(!isAbsent(actual)),
  },
];

/** The catalogue by name. */
export const operatorsByName: ReadonlyMap<string, Operator> = new Map(operators.map((operator) => [operator.name, operator]));
