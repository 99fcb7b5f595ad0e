import type { ProjectView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useProjectWrite } from '../useProjectWrite.ts';

/** The statutory claim with the controller's agreement. */
export const StatutoryCard = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const write = useProjectWrite(project.code);
  const { statutory } = project.core;
  const state = !statutory.claimed ? 'none' : statutory.agreed ? 'agreed' : 'requested';
  return (
    <section className="card" aria-labelledby="statutory-title">
      <header>
        <h2 id="statutory-title">{t('project.statutory')}</h2>
      </header>
      <div className="body stack">
        {write.isError && <ProblemNotice error={write.error} />}
        <p>{t(`project.statutory.${state}`)}</p>
        {statutory.claimed && (
          <dl className="kv">
            {statutory.ground !== undefined && (
              <>
                <dt>{t('project.statutory.ground')}</dt>
                <dd>{statutory.ground}</dd>
              </>
            )}
            {statutory.date !== undefined && (
              <>
                <dt>{t('project.statutory.date')}</dt>
                <dd>{formats.date(statutory.date)}</dd>
              </>
            )}
          </dl>
        )}
        {statutory.claimed && project.mayAgreeStatutory && (
          <p>
            <button
              type="button"
              className="btn"
              disabled={write.isPending}
              onClick={() =>
                write.mutate({
                  path: '/statutory-agreement',
                  method: 'PUT',
                  body: { agreed: !statutory.agreed },
                  revision: project.revision,
                })
              }
            >
              {t(statutory.agreed ? 'project.statutory.withdraw' : 'project.statutory.agree')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
};
