import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TestRunsView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';

/** Below the key of the draft, so that whatever refreshes the draft runs the test cases again. */
const testRunsKey = [...draftKey, 'test-runs'] as const;

/**
 * How the test cases of the draft come out; run again after every save.
 * @param revision of the draft on the screen
 */
export const useTestRuns = (revision: number) =>
  useQuery({
    queryKey: [...testRunsKey, revision],
    queryFn: () => request<TestRunsView>('/configuration/test-runs'),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
