import type { FactReference } from '../rules/condition.ts';

/** The key of the measure behind a reference into `measures` (`housing.index`, or something inside its value), if it is one. */
export const measureKeyOf = ({ fact, path }: FactReference): string | undefined =>
  fact === 'measures' && path !== undefined ? path.split('.').slice(0, 2).join('.') : undefined;
