import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReplayView } from '@weegbrug/core/api';

type Question = { from: string; to: string; revision: number };
const keyOf = ({ from, to, revision }: Question) => ['configuration', 'replay', from, to, revision] as const;

/** Lets the other cards of the page tell what the replay found. */
export const keepFinishedReplay = (client: QueryClient, question: Question, view: ReplayView): void =>
  void client.setQueryData(keyOf(question), view);

/** The replay of these configurations once it is finished; until then, and where nobody replays, there is none. */
export const useFinishedReplay = (question: Question): ReplayView | undefined => {
  const client = useQueryClient();
  const key = keyOf(question);
  const { data } = useQuery<ReplayView | null>({
    queryKey: key,
    queryFn: () => client.getQueryData<ReplayView>(key) ?? null,
    staleTime: Infinity,
  });
  return data ?? undefined;
};
