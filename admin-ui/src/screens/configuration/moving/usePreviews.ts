import { useQuery } from '@tanstack/react-query';
import type { MovePreview, MovePreviews } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';

/** Projects that are worked out in one request. */
const perRequest = 50;

/** What moving does to each of these projects, with what takes the place of states that are gone. */
export const usePreviews = (codes: readonly string[], states: Readonly<Record<string, string>>) =>
  useQuery({
    queryKey: ['moves', 'preview', codes, states],
    queryFn: async ({ signal }) => {
      const items: MovePreview[] = [];
      for (let start = 0; start < codes.length; start += perRequest) {
        const body = { codes: codes.slice(start, start + perRequest), states };
        items.push(...(await request<MovePreviews>('/moves/preview', { method: 'POST', body, signal })).items);
      }
      return items;
    },
    placeholderData: (previous) => previous,
  });
