import { readPath } from '../shared/dottedPath.ts';
import { roundHalfAwayFromZero } from '../shared/rounding.ts';
import type { Answers, CalculatedItem } from './formDefinition.ts';
import { isObject } from './schema/isObject.ts';

/**
 * The value of a calculated item over the answers that count, rounded half away from zero to its decimals.
 * @returns `undefined` where a source is absent or not a number, a group has no rows, or a share has denominator 0.
 */
export const calculateItem = (item: CalculatedItem, namespace: string, answers: Answers): number | undefined => {
  const value =
    item.formula.operation === 'sumOf' ? sumOfColumn(item.formula, namespace, answers) : combine(item.formula, namespace, answers);
  return value === undefined || !Number.isFinite(value) ? undefined : roundHalfAwayFromZero(value, item.decimals);
};

/** Answer paths that the item is calculated from. A name without a dot is one of the item's own namespace. */
export const sourcesOf = (item: CalculatedItem, namespace: string): string[] => {
  const { formula } = item;
  return formula.operation === 'sumOf'
    ? [fullPath(formula.group, namespace), `${fullPath(formula.group, namespace)}.${formula.question}`]
    : formula.of.map((path) => fullPath(path, namespace));
};

const fullPath = (path: string, namespace: string): string => (path.includes('.') ? path : `${namespace}.${path}`);

type Formula = CalculatedItem['formula'];

const combine = (formula: Exclude<Formula, { operation: 'sumOf' }>, namespace: string, answers: Answers): number | undefined => {
  const values = formula.of.map((path) => readPath(answers, fullPath(path, namespace)));
  if (values.length === 0 || !values.every((value) => typeof value === 'number')) return undefined;
  const [first, ...others] = values as [number, ...number[]];
  if (formula.operation === 'sum') return others.reduce((total, value) => total + value, first);
  if (formula.operation === 'difference') return others.reduce((total, value) => total - value, first);
  if (formula.operation === 'product') return others.reduce((total, value) => total * value, first);
  return others[0] === undefined || others[0] === 0 ? undefined : (first / others[0]) * 100;
};

const sumOfColumn = (formula: Extract<Formula, { operation: 'sumOf' }>, namespace: string, answers: Answers): number | undefined => {
  const rows = readPath(answers, fullPath(formula.group, namespace));
  if (!Array.isArray(rows) || rows.length === 0) return undefined;
  const values = rows.map((row: unknown) => (isObject(row) && Object.hasOwn(row, formula.question) ? row[formula.question] : undefined));
  return values.every((value) => typeof value === 'number') ? values.reduce((total, value) => total + value, 0) : undefined;
};
