import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RankingRow, RankingView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import type { RankingParameters } from './useRankingParameters.ts';

const pageSize = 100;

/**
 * Pages of the ranking with what is on screen; ten thousand rows are never fetched at once.
 * @param wanted places in the list, as it stands, of the rows that are looked at
 */
export const useRankingRows = (parameters: RankingParameters, wanted: readonly number[]) => {
  const address = new URLSearchParams(parameters as Record<string, string>).toString();
  const page = (number: number) => ({
    queryKey: ['ranking', address, number],
    queryFn: () => request<RankingView>(`/ranking?${address}${address === '' ? '' : '&'}limit=${pageSize}&offset=${number * pageSize}`),
  });
  const head = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = head.data?.total ?? 0;
  const numbers = useMemo(() => {
    const pages = new Set(wanted.flatMap((place) => (place < total ? [Math.floor(place / pageSize)] : [])));
    pages.delete(0);
    return [...pages].sort((one, two) => one - two);
  }, [wanted, total]);
  const others = useQueries({ queries: numbers.map(page) });
  const rows = useMemo(() => {
    const byIndex = new Map<number, RankingRow>();
    head.data?.items.forEach((row, index) => byIndex.set(index, row));
    others.forEach((query, position) =>
      query.data?.items.forEach((row, index) => byIndex.set((numbers[position] ?? 0) * pageSize + index, row)),
    );
    return byIndex;
  }, [head.data, others, numbers]);
  return { head, rows, total };
};
