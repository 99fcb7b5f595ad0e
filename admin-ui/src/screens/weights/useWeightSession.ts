import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WeightSessionView } from '@weegbrug/core/api';
import { RequestProblem } from '../../connection/problem.ts';
import { request } from '../../connection/request.ts';

const sessionKey = (id: string) => ['weightSession', id] as const;

/** One session, asked again now and then so that a facilitator sees people come in. */
export const useWeightSession = (id: string) =>
  useQuery({
    queryKey: sessionKey(id),
    queryFn: () => request<WeightSessionView>(`/weight-sessions/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.phase === 'collecting' ? 10_000 : false),
  });

type SessionWrite = { path: string; method: 'POST' | 'PUT'; body?: unknown };

/** A write on a session; the answer is the session as it is then. When somebody else was first, it is asked again. */
export const useSessionWrite = (session: Pick<WeightSessionView, 'id' | 'revision'>) => {
  const client = useQueryClient();
  const refresh = (): Promise<void> =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['weightSession', 'weightSessions', 'tasks', 'judgement', 'configuration'].includes(String(queryKey[0])),
    });
  return useMutation({
    mutationFn: ({ path, ...options }: SessionWrite) =>
      request<WeightSessionView>(`/weight-sessions/${encodeURIComponent(session.id)}${path}`, { ...options, revision: session.revision }),
    onSuccess: (after) => {
      client.setQueryData(sessionKey(session.id), after);
      void refresh();
    },
    onError: async (error) => {
      if (error instanceof RequestProblem && [409, 412].includes(error.status)) await refresh();
    },
  });
};
