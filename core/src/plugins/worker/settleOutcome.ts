import type { MeasurePart } from '../../framework/weighing.ts';
import { roundHalfAwayFromZero } from '../../shared/rounding.ts';
import type { Measure } from '../api/pluginDefinition.ts';

/** What became of one measure; plain JSON that crosses from the worker to the host. */
export type SettledOutcome =
  | { value: number | string | boolean; parts?: readonly MeasurePart[] }
  | { missing: readonly string[] }
  | { failure: 'threw' | 'time' | 'memory' | 'notANumber' | 'wrongType' };

const defaultDecimals = 2;
const longestText = 10_000;
const mostParts = 100;

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown): boolean => isObject(value) && typeof value['nl'] === 'string' && value['nl'].length <= longestText;
const isPart = (part: unknown): part is MeasurePart =>
  isObject(part) &&
  isText(part['label']) &&
  isText(part['answer']) &&
  isText(part['rule']) &&
  [part['value'], part['share'], part['points']].every(Number.isFinite);

/** Checks what a measure returned and rounds a number to the measure's own decimals. Nothing that a plugin returns goes further unchecked. */
export const settleOutcome = (measure: Pick<Measure, 'type' | 'decimals'>, outcome: unknown): SettledOutcome => {
  if (!isObject(outcome)) return { failure: 'wrongType' };
  const { value, parts, missing } = outcome;
  if (value === undefined && Array.isArray(missing) && missing.every((path) => typeof path === 'string' && path.length <= longestText))
    return { missing: [...missing] };
  if (typeof value !== measure.type) return { failure: 'wrongType' };
  if (typeof value === 'string' && value.length > longestText) return { failure: 'wrongType' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { failure: 'notANumber' };
  if (parts !== undefined && !(Array.isArray(parts) && parts.length <= mostParts && parts.every(isPart))) return { failure: 'wrongType' };
  const shown = typeof value === 'number' ? roundHalfAwayFromZero(value, measure.decimals ?? defaultDecimals) : (value as string | boolean);
  return parts === undefined ? { value: shown } : { value: shown, parts: parts.map(onlyPart) };
};

/** The fields of a part and nothing else. */
const onlyPart = ({ label, answer, rule, value, share, points }: MeasurePart): MeasurePart => ({
  label,
  answer,
  rule,
  value,
  share,
  points,
});
