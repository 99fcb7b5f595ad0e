import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListView, ScenarioView } from '@weegbrug/core/api';
import type { GoalShares } from '@weegbrug/core/sensitivity';
import { newKey, request } from '../../../connection/request.ts';

const scenariosKey = ['scenarios'] as const;

/** Trials that were kept, and keeping and removing them. */
export const useScenarios = () => {
  const client = useQueryClient();
  const list = useQuery({ queryKey: scenariosKey, queryFn: () => request<ListView<ScenarioView>>('/scenarios') });
  const refresh = (): void => void client.invalidateQueries({ queryKey: scenariosKey });
  const save = useMutation({
    mutationFn: ({ name, shares }: { name: string; shares: GoalShares }) =>
      request<ScenarioView>('/scenarios', {
        method: 'POST',
        body: { name, weights: Object.fromEntries(shares) },
        idempotencyKey: newKey(),
      }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: ScenarioView) => request(`/scenarios/${id}`, { method: 'DELETE', revision }),
    onSettled: refresh,
  });
  return { scenarios: list.data?.items ?? [], save, remove };
};
