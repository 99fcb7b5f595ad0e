import type { FactReference } from '../rules/condition.ts';
import type { MeasureResult, WeighingInput } from './weighing.ts';

/** The measure behind a reference into `measures` (`housing.index`, or something inside its value), if it is one. */
export const measureOf = ({ fact, path }: FactReference, { measures }: WeighingInput): MeasureResult | undefined =>
  fact === 'measures' && path !== undefined ? measures.get(path.split('.').slice(0, 2).join('.')) : undefined;
