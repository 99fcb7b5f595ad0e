import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ProjectView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemPage } from '../../blocks/ProblemPage.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { AnswersTab } from './AnswersTab.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { OverviewTab } from './overview/OverviewTab.tsx';
import './project.css';
import { ProjectHeader } from './ProjectHeader.tsx';
import { isProjectTab, type ProjectTab } from './projectTabs.ts';
import { WeighingTab } from './weighing/WeighingTab.tsx';

/** What is this, how does it weigh, where does it stand? */
export const ProjectScreen = () => {
  const { code = '', tab: asked } = useParams();
  const tab: ProjectTab = isProjectTab(asked) ? asked : 'overview';
  const project = useQuery({ queryKey: ['project', code], queryFn: () => request<ProjectView>(`/projects/${encodeURIComponent(code)}`) });
  const framework = useFramework(project.data?.weighing.release);
  const error = project.error ?? framework.error;
  if (project.data === undefined || framework.data === undefined)
    return error === null ? <Loading /> : <ProblemPage error={error} retry={() => void project.refetch()} />;
  const shared = { project: project.data, framework: framework.data };
  return (
    <div className="page project">
      <ProjectHeader {...shared} tab={tab} />
      {tab === 'overview' && <OverviewTab {...shared} />}
      {tab === 'answers' && <AnswersTab {...shared} />}
      {tab === 'weighing' && <WeighingTab {...shared} />}
      {tab === 'decisions' && <DecisionsTab {...shared} />}
      {tab === 'history' && <HistoryTab code={code} />}
    </div>
  );
};
