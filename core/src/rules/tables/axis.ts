import type { TableCell, TableChoice, TableColumn, TableRange } from './decisionTable.ts';
import type { AtomSet } from './atomSet.ts';
import { dayOf, dayNumberOf } from './dayNumber.ts';
import type { FactDomain } from './factDomain.ts';

/** A value that an answer can have in a column. */
export type AxisValue = number | string | boolean;

/**
 * One column as a finite row of atoms: values that every cell of the column either takes or leaves together. A number line falls apart at the
 * ends of the ranges: below, at and above each end. Atoms in which no answer can lie are left out, so that what is found really occurs.
 */
export type Axis = {
  size: number;
  /** Atoms that a cell takes; all of them for a cell that does not matter. */
  atomsOf(cell: TableCell | undefined): AtomSet;
  /** A value in an atom. */
  exampleOf(atom: number): AxisValue;
  /** The cell that takes exactly these atoms; `undefined` when all of them, or when one cell cannot say it. */
  cellOf(atoms: AtomSet): TableCell | undefined;
};

/**
 * The axis of a column.
 * @param cells what stands in the column, in any order
 * @param domain what an answer can be; absent: anything of the kind
 */
export const axisOf = (column: TableColumn, cells: readonly (TableCell | undefined)[], domain: FactDomain | undefined): Axis => {
  if (column.kind === 'yesNo') return yesNoAxis;
  if (column.kind === 'choice') return choiceAxis(cells as (readonly TableChoice[] | undefined)[], domain);
  if (column.kind === 'number') {
    const limits = domain?.kind === 'number' ? domain : {};
    return lineAxis(cells as (TableRange<number> | undefined)[], limits, { toNumber: (end) => end, toValue: (number) => number });
  }
  const { from, upTo } = domain?.kind === 'date' ? domain : {};
  return lineAxis(
    cells as (TableRange<string> | undefined)[],
    { decimals: 0, ...(from === undefined ? {} : { from: dayNumberOf(from) }), ...(upTo === undefined ? {} : { upTo: dayNumberOf(upTo) }) },
    { toNumber: dayNumberOf, toValue: dayOf },
  );
};

const everything = (size: number): AtomSet => (size === 0 ? [] : [[0, size - 1]]);
const isEverything = (atoms: AtomSet, size: number): boolean => atoms.length === 1 && atoms[0]![0] === 0 && atoms[0]![1] === size - 1;

const yesNoAxis: Axis = {
  size: 2,
  atomsOf: (cell) => (cell === undefined ? [[0, 1]] : cell === true ? [[0, 0]] : [[1, 1]]),
  exampleOf: (atom) => atom === 0,
  cellOf: (atoms) => (isEverything(atoms, 2) ? undefined : atoms[0]?.[0] === 0),
};

/** Known options in their order, or the choices that the table names and one atom for every other value. */
const choiceAxis = (cells: readonly (readonly TableChoice[] | undefined)[], domain: FactDomain | undefined): Axis => {
  const options = domain?.kind === 'choice' ? domain.options : undefined;
  const values: readonly TableChoice[] = options ?? [...new Set(cells.flatMap((cell) => cell ?? []))];
  const place = new Map(values.map((value, index) => [value, index]));
  const size = values.length + (options === undefined ? 1 : 0);
  return {
    size,
    atomsOf: (cell) => {
      if (cell === undefined) return everything(size);
      const places = [...new Set((cell as readonly TableChoice[]).flatMap((value) => place.get(value) ?? []))].sort((a, b) => a - b);
      const runs: [number, number][] = [];
      for (const at of places) {
        const last = runs.at(-1);
        if (last !== undefined && last[1] === at - 1) last[1] = at;
        else runs.push([at, at]);
      }
      return runs;
    },
    exampleOf: (atom) => values[atom] ?? unnamed(values),
    cellOf: (atoms) => {
      const last = atoms.at(-1);
      if (isEverything(atoms, size) || last === undefined || last[1] >= values.length) return undefined;
      return atoms.flatMap(([low, high]) => values.slice(low, high + 1));
    },
  };
};

/** A choice that the table does not name. */
const unnamed = (values: readonly TableChoice[]): TableChoice => {
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return Math.max(...(values as number[])) + 1;
  let other = '…';
  while (values.includes(other)) other += '…';
  return other;
};

type Line<End extends number | string> = { toNumber: (end: End) => number; toValue: (number: number) => number | string };
type LineLimits = { from?: number; upTo?: number; decimals?: number };

/** Atoms 2i are the open stretches between ends, atoms 2i + 1 the ends themselves. */
const lineAxis = <End extends number | string>(
  cells: readonly (TableRange<End> | undefined)[],
  { from, upTo, decimals }: LineLimits,
  { toNumber, toValue }: Line<End>,
): Axis => {
  const stated = cells.flatMap((cell) =>
    cell === undefined ? [] : [cell.from, cell.above, cell.upTo, cell.below].flatMap((end) => (end === undefined ? [] : [toNumber(end)])),
  );
  const limits = [from, upTo].filter((end) => end !== undefined);
  const ends = [...new Set([...stated, ...limits])].filter(Number.isFinite).sort((a, b) => a - b);
  const low = from ?? -Infinity;
  const high = upTo ?? Infinity;
  const at = new Map(ends.map((value, index) => [value, index]));
  const raw = 2 * ends.length + 1;
  const lowOf = (atom: number): number => (atom === 0 ? -Infinity : ends[(atom - 1) >> 1]!);
  const highOf = (atom: number): number => (atom === raw - 1 ? Infinity : ends[atom >> 1]!);
  const exampleOf = (atom: number): number | undefined => {
    const [below, above] = [lowOf(atom), highOf(atom)];
    if (atom % 2 === 1) return below < low || below > high || !isOnGrid(below, decimals) ? undefined : below;
    return above <= low || below >= high ? undefined : between(below, above, decimals);
  };
  const kept: number[] = [];
  const examples: number[] = [];
  /** How many atoms before this one are kept. */
  const before = new Int32Array(raw + 1);
  for (let atom = 0; atom < raw; atom += 1) {
    const example = exampleOf(atom);
    before[atom + 1] = before[atom]! + (example === undefined ? 0 : 1);
    if (example === undefined) continue;
    kept.push(atom);
    examples.push(example);
  }
  const size = kept.length;
  const pointOf = (end: End): number => 2 * at.get(toNumber(end))! + 1;
  return {
    size,
    atomsOf: (cell) => {
      if (cell === undefined) return everything(size);
      const range = cell as TableRange<End>;
      const first = range.from !== undefined ? pointOf(range.from) : range.above !== undefined ? pointOf(range.above) + 1 : 0;
      const last = range.upTo !== undefined ? pointOf(range.upTo) : range.below !== undefined ? pointOf(range.below) - 1 : raw - 1;
      if (first > last) return [];
      const [start, stop] = [before[first]!, before[last + 1]! - 1];
      return start > stop ? [] : [[start, stop]];
    },
    exampleOf: (atom) => toValue(examples[atom]!),
    cellOf: (atoms) => {
      if (isEverything(atoms, size) || atoms.length !== 1) return undefined;
      const [start, stop] = atoms[0]!;
      const [first, last] = [kept[start]!, kept[stop]!];
      const lower = start === 0 ? {} : { [first % 2 === 1 ? 'from' : 'above']: toValue(lowOf(first)) };
      const upper = stop === size - 1 ? {} : last % 2 === 1 ? { upTo: toValue(lowOf(last)) } : { below: toValue(highOf(last)) };
      return { ...lower, ...upper } as TableCell;
    },
  };
};

/** Past this the hundredths of a number cannot be told apart any more; the line is then taken as unbroken. */
const finest = 2 ** 50;

const isOnGrid = (value: number, decimals: number | undefined): boolean => {
  if (decimals === undefined) return true;
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled) > finest || Math.round(scaled) / 10 ** decimals === value;
};

/** A value strictly between two ends, a round one where there is room; `undefined` when there is none. */
const between = (below: number, above: number, decimals: number | undefined): number | undefined => {
  if (below === -Infinity && above === Infinity) return 0;
  if (below === -Infinity) return roundBeyond(above, -1, decimals);
  if (above === Infinity) return roundBeyond(below, 1, decimals);
  const middle = below / 2 + above / 2;
  const factor = 10 ** (decimals ?? 0);
  if (decimals === undefined || Math.abs(middle) * factor > finest) return middle > below && middle < above ? middle : undefined;
  let next = Math.floor(below * factor);
  while (next / factor <= below) next += 1;
  return [Math.round(middle), Math.floor(middle * factor) / factor, next / factor].find((one) => one > below && one < above);
};

/** A value past an end at a distance that people recognise: past 60 comes 70, past a million two million. */
const roundBeyond = (end: number, side: 1 | -1, decimals: number | undefined): number | undefined => {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(Math.abs(end), 1)));
  const beyond = end + side * magnitude;
  if (!Number.isFinite(beyond)) return Math.abs(end) < Number.MAX_VALUE ? side * Number.MAX_VALUE : undefined;
  const factor = 10 ** (decimals ?? 0);
  if (decimals === undefined || Math.abs(beyond) * factor > finest) return beyond;
  return (side > 0 ? Math.floor(beyond * factor) : Math.ceil(beyond * factor)) / factor;
};
