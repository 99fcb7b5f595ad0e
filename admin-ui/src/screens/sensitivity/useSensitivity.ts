import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RobustnessView, SensitivityView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';

/** What the reader may choose; part of the address, so that a page can be shared. */
export type SensitivityChoices = { top: number; step: number; spread: number; agreed: boolean; seed: number };

/** Turning points and steps. */
export const useSensitivity = (filters: Readonly<Record<string, string>>, { top, step }: SensitivityChoices) => {
  const address = new URLSearchParams({ ...filters, top: String(top), step: String(step) }).toString();
  return useQuery({
    queryKey: ['sensitivity', address],
    queryFn: () => request<SensitivityView>(`/sensitivity?${address}`),
    placeholderData: keepPreviousData,
  });
};

/** Chances under uncertain weights. */
export const useRobustness = (filters: Readonly<Record<string, string>>, { top, spread, agreed, seed }: SensitivityChoices) => {
  const how: Record<string, string> = {
    top: String(top),
    spread: String(spread),
    seed: String(seed),
    ...(agreed ? { agreed: 'true' } : {}),
  };
  const address = new URLSearchParams({ ...filters, ...how }).toString();
  return useQuery({
    queryKey: ['robustness', address],
    queryFn: ({ signal }) => request<RobustnessView>(`/robustness?${address}`, { signal }),
    placeholderData: keepPreviousData,
  });
};
