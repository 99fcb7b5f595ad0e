import { useQuery } from '@tanstack/react-query';
import type { ProjectView, ReproductionView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../../blocks/ProblemNotice.tsx';
import { request } from '../../../../connection/request.ts';
import { useText } from '../../../../messages/useText.ts';

/** Computes the weighing again from what was stored, when asked, and says what came out. */
export const ReproductionLine = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const reproduction = useQuery({
    queryKey: ['reproduction', project.code, project.revision],
    queryFn: () => request<ReproductionView>(`/projects/${encodeURIComponent(project.code)}/weighing/reproduction`),
    enabled: false,
  });
  const { data } = reproduction;
  return (
    <section className="card reproduction">
      <div className="body row">
        <button type="button" className="btn s" disabled={reproduction.isFetching} onClick={() => void reproduction.refetch()}>
          {t('reproduce.button')}
        </button>
        <div role="status" className="small">
          {!reproduction.isFetching && data === undefined && <p className="muted">{t('reproduce.about')}</p>}
          {reproduction.isFetching && t('reproduce.busy')}
          {!reproduction.isFetching && data !== undefined && (
            <>
              <p className={data.outcome === 'identical' ? '' : 'strong'}>
                {t(`reproduce.${data.outcome}`, { count: data.differences.length })} {data.why !== undefined && local(data.why)}
              </p>
              {data.plugins
                .filter(({ outcome }) => outcome === 'notInstalled')
                .map(({ plugin, version }) => (
                  <p key={plugin} className="muted">
                    {t('reproduce.notInstalled', { plugin, version })}
                  </p>
                ))}
              {data.differences.length > 0 && (
                <ul>
                  {data.differences.map(({ path, stored, computed }) => (
                    <li key={path}>
                      {path}: {String(stored ?? '–')} → {String(computed ?? '–')}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
      </div>
      {reproduction.isError && <ProblemNotice error={reproduction.error} />}
    </section>
  );
};
