import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ListView, ProjectView, TaskView } from '@weegbrug/core/api';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { ProblemPage } from '../../blocks/ProblemPage.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import './decide.css';
import { DecisionList } from './DecisionList.tsx';
import { DecisionSheet } from './DecisionSheet.tsx';
import { JudgeList } from './JudgeList.tsx';
import { sayWaiting } from './explain/sayWaiting.ts';
import { VotePanel } from './VotePanel.tsx';

/** What do I decide, and what follows from it? List, sheet and vote side by side; on a phone each is its own page. */
export const DecideScreen = () => {
  const { t } = useText();
  const { code: asked } = useParams();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => request<ListView<TaskView>>('/tasks') });
  const waiting = tasks.data?.items.filter((task) => task.kind === 'decide') ?? [];
  const judging = tasks.data?.items.filter((task) => task.kind === 'judge') ?? [];
  const code = asked ?? waiting.find((task) => task.mayVote === true)?.projectCode ?? waiting[0]?.projectCode;
  const project = useQuery({
    queryKey: ['project', code],
    queryFn: () => request<ProjectView>(`/projects/${encodeURIComponent(code ?? '')}`),
    enabled: code !== undefined,
  });
  const framework = useFramework(project.data?.weighing.release);
  const error = project.error ?? framework.error;
  if (tasks.isPending) return <Loading />;
  if (tasks.isError) return <ProblemPage error={tasks.error} retry={() => void tasks.refetch()} />;
  const shown =
    project.data === undefined || framework.data === undefined ? undefined : { project: project.data, framework: framework.data };
  const place = asked === undefined ? 'list' : parameters.get('page') === 'vote' ? 'vote' : 'sheet';
  return (
    <div className={`decide at-${place}`}>
      <section className="decide-list" aria-label={t('decide.list')}>
        <PageHead
          title={t('decide.title')}
          lede={waiting.length + judging.length === 0 ? undefined : sayWaiting(waiting, judging.length, t)}
        />
        {waiting.length + judging.length === 0 && <EmptyState title={t('decide.empty.title')} text={t('decide.empty.text')} />}
        {waiting.length > 0 && <DecisionList tasks={waiting} current={code} />}
        {judging.length > 0 && <JudgeList tasks={judging} />}
      </section>
      <div className="decide-sheet">
        <p className="step-links">
          <Link to="/decide">{t('decide.back')}</Link>
          <Link to={`/decide/${code}?page=vote`}>{t('decide.toVote')}</Link>
        </p>
        {error !== null && <ProblemNotice error={error} retry={() => void project.refetch()} />}
        {shown !== undefined && <DecisionSheet {...shown} />}
        {shown === undefined && code !== undefined && error === null && <Loading />}
      </div>
      <div className="decide-vote">
        <p className="step-links">
          <Link to={`/decide/${code}`}>{t('decide.toSheet')}</Link>
        </p>
        {/* The address keeps the project, so that the result stays in view when it leaves the list. */}
        {shown !== undefined && (
          <VotePanel
            key={code}
            {...shown}
            onVoted={() => (asked === undefined ? void navigate(`/decide/${code}`, { replace: true }) : undefined)}
          />
        )}
      </div>
    </div>
  );
};
