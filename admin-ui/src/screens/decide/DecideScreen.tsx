import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ListView, ProjectView, TaskView } from '@weegbrug/core/api';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import './decide.css';
import { DecisionList } from './DecisionList.tsx';
import { DecisionSheet } from './DecisionSheet.tsx';
import { VotePanel } from './VotePanel.tsx';

/** What do I decide, and what follows from it? List, sheet and vote side by side. */
export const DecideScreen = () => {
  const { t } = useText();
  const { code: asked } = useParams();
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => request<ListView<TaskView>>('/tasks') });
  const waiting = tasks.data?.items.filter((task) => task.kind === 'decide') ?? [];
  const code = asked ?? waiting.find((task) => task.mayVote === true)?.projectCode ?? waiting[0]?.projectCode;
  const project = useQuery({ queryKey: ['project', code], queryFn: () => request<ProjectView>(`/projects/${code}`), enabled: code !== undefined });
  const framework = useFramework(project.data?.weighing.release);
  const votes = waiting.filter((task) => task.mayVote === true).length;
  if (tasks.isPending) return <Loading />;
  if (tasks.isError)
    return (
      <div className="page">
        <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />
      </div>
    );
  return (
    <div className={asked === undefined ? 'decide' : 'decide chosen'}>
      <section className="decide-list" aria-label={t('decide.title')}>
        <PageHead title={t('decide.title')} lede={waiting.length === 0 ? undefined : t('decide.count', { votes, other: waiting.length - votes })} />
        {waiting.length === 0 ? <EmptyState title={t('decide.empty.title')} text={t('decide.empty.text')} /> : <DecisionList tasks={waiting} current={code} />}
      </section>
      {code !== undefined && (
        <>
          <div className="decide-sheet">
            {project.isError && <ProblemNotice error={project.error} retry={() => void project.refetch()} />}
            {project.data !== undefined && framework.data !== undefined ? <DecisionSheet project={project.data} framework={framework.data} /> : !project.isError && <Loading />}
          </div>
          <div className="decide-vote">{project.data !== undefined && framework.data !== undefined && <VotePanel key={code} project={project.data} framework={framework.data} />}</div>
        </>
      )}
    </div>
  );
};
