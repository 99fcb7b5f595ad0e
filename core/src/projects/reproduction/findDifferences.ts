import type { FigureDifference } from './reproductionViews.ts';

/** Every place where two values differ, by dotted path; numbers by their bits (0 and −0 are one figure, both are shown as 0). */
export const findDifferences = (stored: unknown, computed: unknown, path = ''): FigureDifference[] => {
  if (stored === computed || (Number.isNaN(stored) && Number.isNaN(computed))) return [];
  if (!isGroup(stored) || !isGroup(computed) || Array.isArray(stored) !== Array.isArray(computed)) {
    return [{ path, ...(stored === undefined ? {} : { stored }), ...(computed === undefined ? {} : { computed }) }];
  }
  return [...new Set([...Object.keys(stored), ...Object.keys(computed)])].flatMap((name) =>
    findDifferences(stored[name], computed[name], path === '' ? name : `${path}.${name}`),
  );
};

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
