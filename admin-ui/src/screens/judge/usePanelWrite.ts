import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListView, PanelView } from '@weegbrug/core/api';
import { RequestProblem } from '../../connection/problem.ts';
import { request, type RequestOptions } from '../../connection/request.ts';

type PanelWrite = { path: string } & Pick<RequestOptions, 'method' | 'body' | 'revision' | 'idempotencyKey'>;

/** A write in a panel that leaves the weighing as it is; the answer is the panel as this person may see it. */
export const usePanelWrite = (code: string, criterion: string) => {
  const client = useQueryClient();
  const key = ['judgements', code];
  const refresh = (): Promise<void> =>
    client.invalidateQueries({ predicate: ({ queryKey }) => ['judgements', 'project', 'tasks', 'history'].includes(String(queryKey[0])) });
  return useMutation({
    mutationFn: ({ path, ...options }: PanelWrite) =>
      request<PanelView>(`/projects/${encodeURIComponent(code)}/judgements/${encodeURIComponent(criterion)}${path}`, options),
    onSuccess: (panel) => {
      client.setQueryData<ListView<PanelView>>(key, (list) =>
        list === undefined ? list : { ...list, items: list.items.map((one) => (one.criterion === criterion ? panel : one)) },
      );
      void refresh();
    },
    onError: async (error) => {
      if (error instanceof RequestProblem && [409, 412].includes(error.status)) await refresh();
    },
  });
};
