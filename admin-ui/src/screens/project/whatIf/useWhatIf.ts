import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProjectView, TrialWeighingView } from '@weegbrug/core/api';
import type { Answers } from '@weegbrug/core/forms';
import { request } from '../../../connection/request.ts';

/** How the project would weigh with these answers, asked after a short pause; nothing is stored. The last answer stays while a new one is under way. */
export const useWhatIf = ({ code, typeKey, release, revision }: ProjectView, answers: Answers | undefined) => {
  const [settled, setSettled] = useState(answers);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(answers), 250);
    return () => clearTimeout(timer);
  }, [answers]);
  return useQuery({
    queryKey: ['whatIf', code, revision, settled],
    queryFn: ({ signal }) =>
      request<TrialWeighingView>('/weighings', {
        method: 'POST',
        body: { typeKey, answers: settled, release: release.hash, projectCode: code },
        signal,
      }),
    enabled: settled !== undefined && answers !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
};
