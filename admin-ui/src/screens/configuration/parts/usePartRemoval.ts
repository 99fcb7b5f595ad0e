import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { draftKey } from '../useDraft.ts';

/** Takes an item out of the draft, or only the changes to it. */
export const usePartRemoval = (part: ConfigurationPart | string, key?: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ changesOnly }: { changesOnly: boolean }) => {
      const known = client.getQueryData<ConfigurationDraftView>(draftKey);
      const view = await request<ConfigurationDraftView | undefined>(
        `/configuration/draft/parts/${part}${key === undefined ? '' : `/${encodeURIComponent(key)}`}${changesOnly ? '?changes=true' : ''}`,
        { method: 'DELETE', revision: known?.revision ?? 0 },
      );
      if (view !== undefined) client.setQueryData(draftKey, view);
      return view;
    },
    onError: () => void client.invalidateQueries({ queryKey: draftKey }),
  });
};
