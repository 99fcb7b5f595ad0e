import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RankingRow, RankingView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import type { RankingParameters } from './useRankingParameters.ts';

const pageSize = 100;

/** Pages of the ranking around what is on screen; ten thousand rows are never fetched at once. */
export const useRankingRows = (parameters: RankingParameters, firstVisible: number, lastVisible: number) => {
  const address = new URLSearchParams(parameters as Record<string, string>).toString();
  const page = (number: number) => ({
    queryKey: ['ranking', address, number],
    queryFn: () => request<RankingView>(`/ranking?${address}${address === '' ? '' : '&'}limit=${pageSize}&offset=${number * pageSize}`),
  });
  const head = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const numbers = useMemo(() => {
    const from = Math.max(1, Math.floor((firstVisible - 30) / pageSize));
    const to = Math.floor((lastVisible + 30) / pageSize);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
      (number) => number * pageSize < (head.data?.total ?? 0),
    );
  }, [firstVisible, lastVisible, head.data?.total]);
  const others = useQueries({ queries: numbers.map(page) });
  const rows = useMemo(() => {
    const byIndex = new Map<number, RankingRow>();
    head.data?.items.forEach((row, index) => byIndex.set(index, row));
    others.forEach((query, position) =>
      query.data?.items.forEach((row, index) => byIndex.set((numbers[position] ?? 0) * pageSize + index, row)),
    );
    return byIndex;
  }, [head.data, others, numbers]);
  return { head, rows, total: head.data?.total ?? 0 };
};
