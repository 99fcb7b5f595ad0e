import type { Operator } from './operator.ts';
import type { FactDomain } from './tables/factDomain.ts';
import { isDate } from './valueKind.ts';

type Scalar = string | number | boolean;
/** A stretch of numbers; an open end is not in it. */
type Run = { low: number; lowOpen: boolean; high: number; highOpen: boolean };

/**
 * A set of values of one fact: stretches of numbers (dates as days since 1970), listed values, or everything but those. Sets of one kind of fact
 * are of one kind, except that listed values and their complement meet.
 */
export type Values =
  /** `step`: only its multiples are values. */
  | { kind: 'numbers'; runs: readonly Run[]; step?: number }
  | { kind: 'only'; values: ReadonlySet<Scalar> }
  | { kind: 'except'; values: ReadonlySet<Scalar> };

const everyNumber: Run = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };

/** Everything that a fact can be. `undefined` where nothing can be said of its comparisons (lists). */
export const valuesOfDomain = (domain: FactDomain): Values | undefined => {
  if (domain.kind === 'list') return undefined;
  if (domain.kind === 'yesNo') return { kind: 'only', values: new Set([true, false]) };
  if (domain.kind === 'choice')
    return domain.options === undefined ? { kind: 'except', values: new Set() } : { kind: 'only', values: new Set(domain.options) };
  const { from, upTo } = domain;
  const low = typeof from === 'string' ? dayOf(from) : from;
  const high = typeof upTo === 'string' ? dayOf(upTo) : upTo;
  const run = { ...everyNumber, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  return numbers([run], domain.kind === 'date' ? 1 : domain.decimals === undefined ? undefined : 10 ** -domain.decimals);
};

/** Values for which a comparison with a constant is definitely true; `undefined` where nothing can be said. */
export const valuesWhere = (operator: Operator, expected: unknown, domain: FactDomain): Values | undefined => {
  const all = valuesOfDomain(domain);
  if (all === undefined) return undefined;
  if (all.kind === 'only') {
    try {
      const comparison = operator.against(expected);
      return { kind: 'only', values: new Set([...all.values].filter((value) => comparison(value) === 'true')) };
    } catch {
      // An operator of a plugin that fails: of its rule nothing can be said.
      return undefined;
    }
  }
  if (all.kind === 'numbers') {
    const runs = runsWhere(operator.name, expected);
    if (runs === undefined) return undefined;
    return numbers(runs, all.step);
  }
  const listed = Array.isArray(expected) ? (expected as Scalar[]) : [expected as Scalar];
  if (operator.name === 'equal' || operator.name === 'in') return { kind: 'only', values: new Set(listed) };
  if (operator.name === 'notEqual' || operator.name === 'notIn') return { kind: 'except', values: new Set(listed) };
  return undefined;
};

const numbers = (runs: readonly Run[], step: number | undefined): Values => {
  if (step === undefined) return { kind: 'numbers', runs };
  return { kind: 'numbers', runs: runs.map((run) => onGrid(run, step)).filter(({ low, high }) => low <= high), step };
};

/** An open end at a value of the grid stands at the next value of the grid. */
const onGrid = (run: Run, step: number): Run => {
  const isOn = (value: number): boolean => Number.isFinite(value) && Math.abs(value / step - Math.round(value / step)) < 1e-9;
  const shift = (value: number, side: 1 | -1): number => (Math.round(value / step) + side) * step;
  return {
    ...(run.lowOpen && isOn(run.low) ? { low: shift(run.low, 1), lowOpen: false } : { low: run.low, lowOpen: run.lowOpen }),
    ...(run.highOpen && isOn(run.high) ? { high: shift(run.high, -1), highOpen: false } : { high: run.high, highOpen: run.highOpen }),
  };
};

const runsWhere = (operator: string, expected: unknown): readonly Run[] | undefined => {
  const numbers = (Array.isArray(expected) ? expected : [expected]).map((value) =>
    typeof value === 'number' ? value : isDate(value) ? dayOf(value) : undefined,
  );
  if (numbers.some((value) => value === undefined)) return undefined;
  const [first = 0, second = 0] = numbers as number[];
  const at = (value: number): Run => ({ low: value, lowOpen: false, high: value, highOpen: false });
  switch (operator) {
    case 'lessThan':
    case 'before':
      return [{ ...everyNumber, high: first, highOpen: true }];
    case 'lessThanInclusive':
      return [{ ...everyNumber, high: first }];
    case 'greaterThan':
    case 'after':
      return [{ ...everyNumber, low: first, lowOpen: true }];
    case 'greaterThanInclusive':
      return [{ ...everyNumber, low: first }];
    case 'between':
      return [{ low: first, lowOpen: false, high: second, highOpen: false }];
    case 'equal':
      return [at(first)];
    case 'in':
      return (numbers as number[]).map(at);
    case 'notEqual':
      return complementOfRuns([at(first)]);
    case 'notIn':
      return complementOfRuns((numbers as number[]).map(at));
    default:
      return undefined;
  }
};

export const isEmptySet = (set: Values): boolean =>
  set.kind === 'numbers' ? set.runs.length === 0 : set.kind === 'only' && set.values.size === 0;

/** What is in both sets. */
export const bothSets = (one: Values, other: Values): Values => {
  if (one.kind === 'numbers' || other.kind === 'numbers')
    return one.kind === 'numbers' && other.kind === 'numbers' ? numbers(meet(one.runs, other.runs), one.step) : one;
  if (one.kind === 'except' && other.kind === 'except') return { kind: 'except', values: new Set([...one.values, ...other.values]) };
  const [listed, rest] = one.kind === 'only' ? [one, other] : [other, one];
  return { kind: 'only', values: new Set([...listed.values].filter((value) => rest.values.has(value) === (rest.kind === 'only'))) };
};

/** What is not in the set. */
export const complementOf = (set: Values): Values => {
  if (set.kind === 'numbers') return numbers(complementOfRuns(set.runs), set.step);
  return { kind: set.kind === 'only' ? 'except' : 'only', values: set.values };
};

/** What is in either set. */
export const eitherSet = (one: Values, other: Values): Values => complementOf(bothSets(complementOf(one), complementOf(other)));

const meet = (one: readonly Run[], other: readonly Run[]): Run[] =>
  one.flatMap((a) =>
    other.flatMap((b) => {
      const low = Math.max(a.low, b.low);
      const high = Math.min(a.high, b.high);
      const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
      const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
      return low < high || (low === high && !lowOpen && !highOpen) ? [{ low, lowOpen, high, highOpen }] : [];
    }),
  );

const complementOfRuns = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>(
    (rest, { low, lowOpen, high, highOpen }) =>
      meet(rest, [
        ...(low === -Infinity ? [] : [{ ...everyNumber, high: low, highOpen: !lowOpen }]),
        ...(high === Infinity ? [] : [{ ...everyNumber, low: high, lowOpen: !highOpen }]),
      ]),
    [everyNumber],
  );

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
