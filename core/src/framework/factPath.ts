import type { FactReference } from '../rules/condition.ts';

/** A reference as one dotted path, for the link from a figure to its answer: `answers.housing.homes`. */
export const factPath = ({ fact, path }: FactReference): string => (path === undefined ? fact : `${fact}.${path}`);
