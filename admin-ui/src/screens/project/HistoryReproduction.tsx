import { useQuery } from '@tanstack/react-query';
import type { ReproductionView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ReproductionAnswer } from './weighing/evidence/ReproductionAnswer.tsx';

/** Computes the weighing of that moment again, when asked, and says under which release it was and what came out. */
export const HistoryReproduction = ({ code, at }: { code: string; at: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['reproduction', code, at],
    queryFn: () => request<ReproductionView>(`/projects/${encodeURIComponent(code)}/weighing/reproduction?at=${encodeURIComponent(at)}`),
    enabled: false,
  });
  const when = t('history.weighing', { day: formats.date(at), time: formats.time(at) });
  return (
    <div className="reproduced">
      <button
        type="button"
        className="btn s nowrap"
        aria-label={`${t('reproduce.button')}: ${when}`}
        disabled={isFetching}
        onClick={() => void refetch()}
      >
        {t('reproduce.button')}
      </button>
      <div role="status" className="small">
        {isFetching && t('reproduce.busy')}
        {!isFetching && data !== undefined && (
          <>
            <ReproductionAnswer answer={data} />
            {data.releaseNumber !== undefined && <p className="muted">{t('history.weighedUnder', { release: data.releaseNumber })}</p>}
          </>
        )}
      </div>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
};
