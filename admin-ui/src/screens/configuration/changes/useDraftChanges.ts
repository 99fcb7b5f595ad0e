import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConfigurationDraftView, DraftChangeView, ListView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';

const changesKey = ['configuration', 'draft', 'changes'] as const;

/** What was changed in the draft, the latest first; asked again for every revision of the draft. */
export const useDraftChanges = ({ revision }: Pick<ConfigurationDraftView, 'revision'>) =>
  useQuery({
    queryKey: [...changesKey, revision],
    queryFn: () => request<ListView<DraftChangeView>>('/configuration/draft/changes'),
    staleTime: Infinity,
    placeholderData: (earlier) => earlier,
  });

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
