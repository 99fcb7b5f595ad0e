import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CoverageView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { pathOf } from '../parts/configurationPart.ts';
import { draftKey } from '../useDraft.ts';

type Unreached = CoverageView['unreached'][number];

/** Rules, rows, bands and outcomes of the draft that no test case reaches: those that no project reached either come first. */
export const CoverageCard = ({ revision }: { revision: number }) => {
  const { t } = useText();
  const coverage = useQuery({
    queryKey: [...draftKey, 'coverage', revision],
    queryFn: () => request<CoverageView>('/configuration/coverage'),
    staleTime: 60_000,
  });
  const never = coverage.data?.unreached.filter(({ byProject }) => !byProject) ?? [];
  const byProjects = coverage.data?.unreached.filter(({ byProject }) => byProject) ?? [];
  return (
    <section className="card" aria-labelledby="coverage">
      <header>
        <h2 id="coverage">{t('testCases.coverage')}</h2>
        {coverage.data !== undefined && (
          <span className="small muted">
            {t('testCases.coverage.count', {
              reached: coverage.data.byTestCases,
              total: coverage.data.total,
              projects: coverage.data.projects,
            })}
          </span>
        )}
      </header>
      {coverage.isPending && <Loading />}
      {coverage.isError && <ProblemNotice error={coverage.error} retry={() => void coverage.refetch()} />}
      {coverage.data !== undefined && (
        <div className="body cfg-coverage">
          {never.length === 0 && byProjects.length === 0 && <p>{t('testCases.coverage.all')}</p>}
          <UnreachedList title={t('testCases.coverage.never')} items={never} open />
          <UnreachedList title={t('testCases.coverage.onlyProjects')} items={byProjects} />
        </div>
      )}
    </section>
  );
};

const UnreachedList = ({ title, items, open = false }: { title: string; items: readonly Unreached[]; open?: boolean }) => {
  const { t, local } = useText();
  if (items.length === 0) return undefined;
  return (
    <details open={open}>
      <summary>
        {title}: {items.length}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link to={pathOf(item.part, item.key, item.pointer)}>
              {t(`testCases.kind.${item.kind}`)} ‘{local(item.name)}’
            </Link>
            {item.of !== undefined && <span className="muted"> {t('testCases.coverage.of', { of: local(item.of) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};
