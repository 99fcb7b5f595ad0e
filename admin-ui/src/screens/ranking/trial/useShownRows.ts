import { useEffect, useMemo, useState } from 'react';
import type { RankingRow } from '@weegbrug/core/api';
import type { AdoptedRow } from './trialRow.ts';
import { trialRow } from './trialRow.ts';
import type { TrialResult } from './useTrial.ts';

/** A row of the table. While its page is still on its way, only what the terms know of it. */
export type ShownRow = { row: RankingRow; adopted?: AdoptedRow } | { name: string; code: string };

/** Milliseconds of rest after which the pages of rows that came into sight are fetched: a drag passes over many. */
const pause = 120;

/** Places in the list as it stands of the rows on screen, in the trial those of other places; told when the list rests. */
export const useWantedPlaces = (outcome: TrialResult | undefined, visible: { first: number; last: number }): readonly number[] => {
  const { first, last } = visible;
  const places = useMemo(() => {
    if (outcome === undefined) return Array.from({ length: last - first + 61 }, (_, index) => Math.max(0, first - 30) + index);
    const placeOf = new Map(outcome.view.listed.map((position, place) => [position, place]));
    return outcome.order.slice(Math.max(0, first - 5), last + 6).map((position) => placeOf.get(position)!);
  }, [outcome, first, last]);
  const [rested, setRested] = useState(places);
  useEffect(() => {
    const timer = setTimeout(() => setRested(places), pause);
    return () => clearTimeout(timer);
  }, [places]);
  return outcome === undefined ? places : rested;
};

/** What stands at a place of the table. */
export const useShownRows = (
  outcome: TrialResult | undefined,
  rows: ReadonlyMap<number, RankingRow>,
): ((index: number) => ShownRow | undefined) =>
  useMemo(() => {
    if (outcome === undefined) {
      return (index) => {
        const row = rows.get(index);
        return row === undefined ? undefined : { row };
      };
    }
    const byCode = new Map([...rows.values()].map((row) => [row.code, row]));
    const made = new Map<number, ShownRow>();
    return (index) => {
      const position = outcome.order[index];
      if (position === undefined) return undefined;
      const known = made.get(index);
      if (known !== undefined) return known;
      const { codes, names } = outcome.view.portfolio;
      const row = byCode.get(codes[position]!);
      const shown = row === undefined ? { code: codes[position]!, name: names[position]! } : trialRow(outcome, row, position);
      made.set(index, shown);
      return shown;
    };
  }, [outcome, rows]);
