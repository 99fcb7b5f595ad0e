import type { Outcome } from './condition.ts';
import { anyOf, known, negate } from './kleene.ts';
import type { Operator } from './operator.ts';
import { isAbsent, isDate, valueKind } from './valueKind.ts';

const sameScalar = (actual: unknown, expected: unknown): Outcome => {
  const kind = valueKind(actual);
  return kind === undefined || kind === 'list' || kind !== valueKind(expected) ? 'unknown' : known(actual === expected);
};

const compareNumbers =
  (holds: (actual: number, expected: number) => boolean) =>
  (actual: unknown, expected: unknown): Outcome =>
    valueKind(actual) === 'number' && valueKind(expected) === 'number' ? known(holds(actual as number, expected as number)) : 'unknown';

const compareDates =
  (holds: (actual: string, expected: string) => boolean) =>
  (actual: unknown, expected: unknown): Outcome =>
    isDate(actual) && isDate(expected) ? known(holds(actual, expected)) : 'unknown';

/** Any element equal; an element of another type leaves it unknown, unless another one is equal. An empty list holds nothing. */
const among = (value: unknown, list: unknown): Outcome => {
  const kind = valueKind(value);
  if (kind === undefined || kind === 'list' || !Array.isArray(list)) return 'unknown';
  return anyOf(list.map((element) => sameScalar(value, element)));
};

const between = (actual: unknown, range: unknown): Outcome => {
  if (valueKind(actual) !== 'number' || !Array.isArray(range) || range.length !== 2) return 'unknown';
  const [low, high] = range as [unknown, unknown];
  return valueKind(low) === 'number' && valueKind(high) === 'number'
    ? known((actual as number) >= (low as number) && (actual as number) <= (high as number))
    : 'unknown';
};

const scalar = ['number', 'text', 'boolean'] as const;

/**
 * The catalogue of operators, each with one definition. Every operator but `isMissing` and `isPresent` is unknown when a side is
 * absent (undefined, null, empty text, NaN) or of another type: the text "5" is not the number 5.
 */
export const operators: readonly Operator[] = [
  { name: 'equal', label: { nl: 'is', en: 'is' }, types: scalar, expects: 'scalar', evaluate: sameScalar },
  {
    name: 'notEqual',
    label: { nl: 'is niet', en: 'is not' },
    types: scalar,
    expects: 'scalar',
    evaluate: (actual, expected) => negate(sameScalar(actual, expected)),
  },
  {
    name: 'lessThan',
    label: { nl: 'is kleiner dan', en: 'is less than' },
    types: ['number'],
    expects: 'number',
    evaluate: compareNumbers((a, b) => a < b),
  },
  {
    name: 'lessThanInclusive',
    label: { nl: 'is hoogstens', en: 'is at most' },
    types: ['number'],
    expects: 'number',
    evaluate: compareNumbers((a, b) => a <= b),
  },
  {
    name: 'greaterThan',
    label: { nl: 'is groter dan', en: 'is greater than' },
    types: ['number'],
    expects: 'number',
    evaluate: compareNumbers((a, b) => a > b),
  },
  {
    name: 'greaterThanInclusive',
    label: { nl: 'is minstens', en: 'is at least' },
    types: ['number'],
    expects: 'number',
    evaluate: compareNumbers((a, b) => a >= b),
  },
  {
    name: 'between',
    label: { nl: 'ligt van en met', en: 'lies from and including' },
    types: ['number'],
    expects: 'range',
    evaluate: between,
  },
  {
    name: 'before',
    label: { nl: 'is eerder dan', en: 'is before' },
    types: ['date'],
    expects: 'date',
    evaluate: compareDates((a, b) => a < b),
  },
  {
    name: 'after',
    label: { nl: 'is later dan', en: 'is after' },
    types: ['date'],
    expects: 'date',
    evaluate: compareDates((a, b) => a > b),
  },
  { name: 'in', label: { nl: 'is een van', en: 'is one of' }, types: scalar, expects: 'list', evaluate: among },
  {
    name: 'notIn',
    label: { nl: 'is geen van', en: 'is none of' },
    types: scalar,
    expects: 'list',
    evaluate: (actual, expected) => negate(among(actual, expected)),
  },
  {
    name: 'contains',
    label: { nl: 'bevat', en: 'contains' },
    types: ['list'],
    expects: 'scalar',
    evaluate: (actual, expected) => among(expected, actual),
  },
  {
    name: 'doesNotContain',
    label: { nl: 'bevat niet', en: 'does not contain' },
    types: ['list'],
    expects: 'scalar',
    evaluate: (actual, expected) => negate(among(expected, actual)),
  },
  {
    name: 'isMissing',
    label: { nl: 'is niet ingevuld', en: 'is not filled in' },
    types: [],
    expects: 'none',
    evaluate: (actual) => known(isAbsent(actual)),
  },
  {
    name: 'isPresent',
    label: { nl: 'is ingevuld', en: 'is filled in' },
    types: [],
    expects: 'none',
    evaluate: (actual) => known(!isAbsent(actual)),
  },
];

/** The catalogue by name. */
export const operatorsByName: ReadonlyMap<string, Operator> = new Map(operators.map((operator) => [operator.name, operator]));
