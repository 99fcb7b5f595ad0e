import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListView, TaskView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { ProjectsCard } from './ProjectsCard.tsx';
import './start.css';
import { TasksCard } from './TasksCard.tsx';

/** What must I do today? Tasks first, then my projects, beside them what changed. */
export const StartScreen = () => {
  const { t } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => request<ListView<TaskView>>('/tasks') });
  const count = tasks.data?.total ?? 0;
  const sentence = count === 0 ? t('start.tasks.zero') : count === 1 ? t('start.tasks.one') : t('start.tasks.many', { count });
  const day = formats.dayLong(new Date().toISOString());
  return (
    <div className="page">
      <PageHead
        title={t('start.title')}
        lede={tasks.data === undefined ? undefined : t('start.lede', { day: day.charAt(0).toUpperCase() + day.slice(1), tasks: sentence })}
        actions={
          may('project:create') ? (
            <Link className="btn primary" to="/new">
              {t('start.newProject')}
            </Link>
          ) : undefined
        }
      />
      <div className="start">
        <div className="stack">
          {tasks.isPending && <Loading />}
          {tasks.isError && <ProblemNotice error={tasks.error} retry={() => void tasks.refetch()} />}
          {tasks.data !== undefined && <TasksCard tasks={tasks.data.items} />}
          {may('project:create') && <ProjectsCard />}
        </div>
        <ChangesCard />
      </div>
    </div>
  );
};
