import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConfigurationDraftView, DraftChangeView, ListView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';

const changesKey = ['configuration', 'draft', 'changes'] as const;

/** What was changed in the draft, or in one part or item of it, the latest first; asked again for every revision of the draft. */
export const useDraftChanges = (
  { revision }: Pick<ConfigurationDraftView, 'revision'>,
  only: { part: string; key: string | undefined } | undefined,
) => {
  const query = new URLSearchParams(only === undefined ? {} : { part: only.part, ...(only.key === undefined ? {} : { key: only.key }) });
  return useQuery({
    queryKey: [...changesKey, query.toString(), revision],
    queryFn: () => request<ListView<DraftChangeView>>(`/configuration/draft/changes${query.size === 0 ? '' : `?${query}`}`),
    staleTime: Infinity,
    placeholderData: (earlier) => earlier,
  });
};

/** Takes a change back, or brings it back. */
export const useUndo = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<ConfigurationDraftView>(`/configuration/draft/changes/${encodeURIComponent(id)}/undo`, { method: 'POST' }),
    onSuccess: (view) => client.setQueryData(draftKey, view),
    onError: () => void client.invalidateQueries({ queryKey: draftKey }),
  });
};
