import { readPath } from '../shared/dottedPath.ts';
import type { FactReference, Facts } from './condition.ts';

/** Whether a right-hand side refers to another fact instead of being a constant. */
export const isFactReference = (value: unknown): value is FactReference =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'fact');

/** A plain dotted path: names of letters, digits, `_` and `-`; no expression, no wildcard, no name that reaches a prototype. */
export const isPlainPath = (path: unknown): path is string =>
  typeof path === 'string' &&
  /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(path) &&
  !path.split('.').some((name) => name === '__proto__' || name === 'prototype' || name === 'constructor');

/** The value that a reference names, over own properties only; anything else (an expression, an inherited property) names nothing. */
export const readFact = (facts: Facts, reference: FactReference): unknown => {
  const { fact, path } = reference;
  if (typeof fact !== 'string' || !Object.hasOwn(facts, fact)) return undefined;
  if (path === undefined) return facts[fact];
  return typeof path === 'string' ? readPath(facts[fact], path) : undefined;
};
