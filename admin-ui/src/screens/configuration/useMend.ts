import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import type { ConfigurationProblem } from './draftTypes.ts';
import { draftKey } from './useDraft.ts';

/** Mends one finding in the draft, as the finding itself offers; everything that is made of the draft is read again. */
export const useMend = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ problem, mend }: { problem: ConfigurationProblem; mend: number }) => {
      const { code, part, key, pointer, file, line, column } = problem;
      // In the text of a template the place is a line; elsewhere it is the pointer.
      const inText = file.endsWith('.hbs') ? { line, column } : {};
      return request<ConfigurationDraftView>('/configuration/draft/mends', {
        method: 'POST',
        body: { code, part, ...(key === undefined ? {} : { key }), pointer, ...inText, mend },
        revision: client.getQueryData<ConfigurationDraftView>(draftKey)?.revision ?? 0,
      });
    },
    onSuccess: (view) => client.setQueryData(draftKey, view),
    onSettled: () => client.invalidateQueries({ queryKey: ['configuration'] }),
  });
};
