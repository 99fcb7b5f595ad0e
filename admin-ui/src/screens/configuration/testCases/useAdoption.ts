import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TestRunsView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { draftKey } from '../useDraft.ts';

/** Makes what comes out of red test cases what they expect: of these, or of all. */
export const useAdoption = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (testCases: readonly string[] | undefined) =>
      request<TestRunsView>('/configuration/test-cases/adoption', { method: 'POST', body: testCases === undefined ? {} : { testCases } }),
    onSettled: () => client.invalidateQueries({ queryKey: draftKey }),
  });
};
