import { useQuery } from '@tanstack/react-query';
import type { ProjectView, ReproductionView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../../blocks/ProblemNotice.tsx';
import { request } from '../../../../connection/request.ts';
import { useText } from '../../../../messages/useText.ts';
import { ReproductionAnswer } from './ReproductionAnswer.tsx';

/** Computes the weighing again from what was stored, when asked, and says what came out. */
export const ReproductionLine = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const reproduction = useQuery({
    queryKey: ['reproduction', project.code, project.revision],
    queryFn: () => request<ReproductionView>(`/projects/${encodeURIComponent(project.code)}/weighing/reproduction`),
    enabled: false,
  });
  const { data } = reproduction;
  return (
    <section className="card reproduction">
      <div className="body row">
        <button type="button" className="btn s nowrap" disabled={reproduction.isFetching} onClick={() => void reproduction.refetch()}>
          {t('reproduce.button')}
        </button>
        <div role="status" className="small">
          {!reproduction.isFetching && data === undefined && <p className="muted">{t('reproduce.about')}</p>}
          {reproduction.isFetching && t('reproduce.busy')}
          {!reproduction.isFetching && data !== undefined && <ReproductionAnswer answer={data} />}
        </div>
      </div>
      {reproduction.isError && <ProblemNotice error={reproduction.error} />}
    </section>
  );
};
