import { useQuery } from '@tanstack/react-query';
import type { ListView, ReleaseSummary } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';

/** All releases, newest first. */
export const useReleases = () => useQuery({ queryKey: ['releases'], queryFn: () => request<ListView<ReleaseSummary>>('/releases') });
