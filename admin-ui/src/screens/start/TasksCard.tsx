import { useState } from 'react';
import { Link } from 'react-router';
import type { TaskView } from '@weegbrug/core/api';
import { judgeAddress } from '../judge/judgeAddress.ts';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { FoldButton, rowsOnPhone } from './FoldButton.tsx';

/** Where a task is done. */
const target = (task: TaskView): string => {
  if (task.kind === 'decide') return `/decide/${task.projectCode}`;
  if (task.kind === 'weights') return `/weights/${task.sessionId}/judge`;
  if (task.kind === 'review') return '/configuration/publish';
  if (task.kind === 'judge') return judgeAddress(task);
  if (task.draftId !== undefined) return `/drafts/${task.draftId}`;
  if (task.kind === 'statutory' || task.kind === 'voters') return `/projects/${task.projectCode}`;
  return `/projects/${task.projectCode}/answers`;
};

/** Nobody waits for these but oneself, so a phone may show them when asked. */
const canWait: readonly TaskView['kind'][] = ['missing', 'draft'];

/** Tasks with their reason and one verb each. */
export const TasksCard = ({ tasks }: { tasks: readonly TaskView[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const isPast = ({ kind }: TaskView, index: number): boolean => index >= rowsOnPhone && canWait.includes(kind);
  /** What a task is about that is about no project. */
  const nameOf = (task: TaskView): string => (task.kind === 'review' ? t('menu.configuration') : task.projectName);
  return (
    <section className="card" aria-labelledby="tasks-title">
      <header>
        <h2 id="tasks-title">{t('start.tasks')}</h2>
        {tasks.length > 0 && <span className="small muted">{t('start.tasks.order')}</span>}
      </header>
      {tasks.length === 0 ? (
        <EmptyState title={t('start.tasks.empty.title')} text={t('start.tasks.empty.text')} />
      ) : (
        <div className="scroll-x">
          <table role="table" className={`tasks blocks todo${open ? '' : ' folded'}`}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('start.since')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.task')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.project')}
                </th>
                <th role="columnheader" scope="col">
                  <span className="sr">{t('start.task')}</span>
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {tasks.map((task, index) => (
                <tr
                  role="row"
                  key={`${task.kind}${task.projectCode ?? task.draftId ?? task.sessionId}${local(task.title)}`}
                  {...(isPast(task, index) ? { className: 'past' } : {})}
                >
                  <td role="cell" className="nowrap">
                    {formats.day(task.since)}
                  </td>
                  <th role="rowheader" scope="row">
                    <span className="strong">{local(task.title)}</span>
                    <span className="sub">
                      {task.mayVote === false && task.whyNot !== undefined ? local(task.whyNot) : local(task.reason)}
                    </span>
                  </th>
                  <td role="cell">
                    {task.projectCode === undefined ? nameOf(task) : <Link to={`/projects/${task.projectCode}`}>{task.projectName}</Link>}
                  </td>
                  <td role="cell" className="num">
                    <Link
                      className="btn"
                      to={target(task)}
                      aria-label={t('start.doFor', {
                        verb: t(`start.do.${task.kind}`),
                        task: local(task.title),
                        project: nameOf(task),
                      })}
                    >
                      {t(`start.do.${task.kind}`)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {tasks.some(isPast) && <FoldButton total={tasks.length} open={open} toggle={() => setOpen(!open)} />}
        </div>
      )}
    </section>
  );
};
