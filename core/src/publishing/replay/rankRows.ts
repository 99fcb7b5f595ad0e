import { isRanked } from '../../portfolio/isRanked.ts';
import { placesByPriority } from '../../portfolio/ranks.ts';
import type { WeighedRow } from './replayRow.ts';

/** Gives every row its place before and after, by the rules of the ranking: candidates with a score; equal scores share a place. */
export const rankRows = (rows: readonly WeighedRow[]): void => {
  for (const side of ['before', 'after'] as const) {
    const candidates = rows.flatMap((row) => {
      const outcome = row[side];
      if (outcome?.priority === undefined) return [];
      const { priority, knockout } = outcome;
      const statutory = row.statutoryAgreed ? 'agreed' : 'none';
      return isRanked({ row: { phase: row.phase, priority, knockout, statutory } }, false) ? [{ key: row.code, priority }] : [];
    });
    const places = placesByPriority(candidates);
    for (const row of rows) {
      const place = places.get(row.code);
      if (place !== undefined) row[side]!.rank = place;
    }
  }
};
