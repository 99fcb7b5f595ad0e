import { useQuery } from '@tanstack/react-query';
import type { ListView } from '@weegbrug/core/api';
import { request } from '../../../../connection/request.ts';

/** A list that belongs to a project and is asked for when a screen needs it; asked again after every write on the project. */
export const useProjectPart = <T>(code: string, part: 'evidence' | 'judgements') =>
  useQuery({ queryKey: [part, code], queryFn: () => request<ListView<T>>(`/projects/${encodeURIComponent(code)}/${part}`) });
