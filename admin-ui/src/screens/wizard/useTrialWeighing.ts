import { useEffect, useState } from 'react';
import type { TrialWeighingView } from '@weegbrug/core/api';
import type { Answers } from '@weegbrug/core/forms';
import { request } from '../../connection/request.ts';

/** How these answers weigh, asked after a pause in typing; an older question is dropped. The last answer stays while a new one is under way. */
export const useTrialWeighing = (typeKey: string, release: string, answers: Answers) => {
  const [view, setView] = useState<TrialWeighingView | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      request<TrialWeighingView>('/weighings', { method: 'POST', body: { typeKey, release, answers }, signal: abort.signal })
        .then((answer) => {
          setView(answer);
          setFailed(false);
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setFailed(error !== undefined);
        });
    }, 400);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typeKey, release, answers]);
  return { view, failed };
};
