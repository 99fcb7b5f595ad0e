import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { draftKey } from '../useDraft.ts';

export type IntakesChoice = 'ask' | 'keep';
const key = [...draftKey, 'intakes'] as const;

/** The choice was about the draft that is published now; the next one asks again. */
export const forgetIntakesChoice = (client: QueryClient): void => client.removeQueries({ queryKey: key });

/** What happens to intakes whose answers the draft no longer takes: chosen where they are listed, sent along when the draft is published. */
export const useIntakesChoice = (): [IntakesChoice | undefined, (choice: IntakesChoice) => void] => {
  const client = useQueryClient();
  const choice = useQuery<IntakesChoice | null>({
    queryKey: key,
    queryFn: () => client.getQueryData<IntakesChoice>(key) ?? null,
    staleTime: Infinity,
  });
  return [choice.data ?? undefined, (chosen) => void client.setQueryData(key, chosen)];
};
