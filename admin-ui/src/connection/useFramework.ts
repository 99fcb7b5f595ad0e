import { useQuery } from '@tanstack/react-query';
import type { FrameworkView } from '@weegbrug/core/api';
import { request } from './request.ts';

/** The weighing framework of a release (default: the active one) with the names that screens need. */
export const useFramework = (release?: string) =>
  useQuery({
    queryKey: ['framework', release ?? 'active'],
    queryFn: () => request<FrameworkView>(`/framework${release === undefined ? '' : `?release=${release}`}`),
    staleTime: release === undefined ? 30_000 : Infinity,
  });
