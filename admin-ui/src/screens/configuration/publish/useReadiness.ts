import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReadinessView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';

/** Below the key of the draft, so that whatever refreshes the draft refreshes this. */
export const readinessKey = [...draftKey, 'readiness'] as const;

/**
 * Whether the draft can be published by this person, and what stands in the way.
 * @param revision of the draft on the screen: another revision is another question
 */
export const useReadiness = (revision: number) =>
  useQuery({
    queryKey: [...readinessKey, revision],
    queryFn: () => request<ReadinessView>('/configuration/readiness'),
    // The card stays as it is, with what was typed in it, until the new answer is there.
    placeholderData: keepPreviousData,
  });
