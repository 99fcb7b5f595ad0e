import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReadinessView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';
import { useIntakesChoice } from './useIntakesChoice.ts';

/** Below the key of the draft, so that whatever refreshes the draft refreshes this. */
export const readinessKey = [...draftKey, 'readiness'] as const;

/**
 * Whether the draft can be published by this person with what was chosen for invalid intakes, and what stands in the way.
 * @param revision of the draft on the screen: another revision is another question
 */
export const useReadiness = (revision: number) => {
  const [intakes] = useIntakesChoice();
  return useQuery({
    queryKey: [...readinessKey, revision, intakes],
    queryFn: () => request<ReadinessView>(`/configuration/readiness${intakes === undefined ? '' : `?intakes=${intakes}`}`),
    // The card stays as it is, with what was typed in it, until the new answer is there.
    placeholderData: keepPreviousData,
  });
};
