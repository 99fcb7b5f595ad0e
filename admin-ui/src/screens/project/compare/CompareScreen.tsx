import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ProjectComparisonView, ProjectView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { ProblemPage } from '../../../blocks/ProblemPage.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { ChooseOther } from './ChooseOther.tsx';
import '../project.css';
import './compare.css';
import { ComparisonTable } from './ComparisonTable.tsx';

/** Two projects beside each other, goal by goal: what makes the difference, largest first. */
export const CompareScreen = () => {
  const { t } = useText();
  const { code = '', other } = useParams();
  const project = useQuery({ queryKey: ['project', code], queryFn: () => request<ProjectView>(`/projects/${encodeURIComponent(code)}`) });
  const comparison = useQuery({
    queryKey: ['comparison', code, other],
    queryFn: () => request<ProjectComparisonView>(`/projects/${encodeURIComponent(code)}/comparisons/${encodeURIComponent(other ?? '')}`),
    enabled: other !== undefined,
  });
  if (project.data === undefined)
    return project.error === null ? <Loading /> : <ProblemPage error={project.error} retry={() => void project.refetch()} />;
  return (
    <div className="page compare">
      <PageHead
        title={t('compare.title', { project: project.data.core.name })}
        lede={<Link to={`/projects/${code}/weighing`}>{t('compare.back')}</Link>}
      />
      <ChooseOther code={code} other={other} />
      {comparison.isError && <ProblemNotice error={comparison.error} retry={() => void comparison.refetch()} />}
      {other !== undefined && comparison.isPending && <Loading />}
      {other === undefined && <p className="muted">{t('compare.choose')}</p>}
      {comparison.data !== undefined && <ComparisonTable view={comparison.data} />}
    </div>
  );
};
