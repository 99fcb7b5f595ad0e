import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftView, ListView, ProjectSummary } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { StatusLight } from '../../blocks/StatusLight.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { FoldButton, rowsOnPhone } from './FoldButton.tsx';

/** My projects and drafts, with where they stand and what comes next. */
export const ProjectsCard = () => {
  const { t, local } = useText();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { data: framework } = useFramework();
  const projects = useQuery({
    queryKey: ['projects', 'mine'],
    queryFn: () => request<ListView<ProjectSummary>>('/projects?mine=true&limit=50'),
  });
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => request<ListView<DraftView>>('/drafts') });
  if (projects.data === undefined || drafts.data === undefined) return undefined;
  const shown = projects.data.items.length + drafts.data.items.length;
  const nothing = shown === 0;
  /** Marks what a phone shows only when asked. */
  const past = (index: number) => (index < rowsOnPhone ? {} : { className: 'past' });
  return (
    <section className="card" aria-labelledby="projects-title">
      <header>
        <h2 id="projects-title">{t('start.projects')}</h2>
        {!nothing && (
          <span className="small muted">
            {t('start.projects.count', {
              projects: t(projects.data.total === 1 ? 'start.projects.one' : 'start.projects.many', { count: projects.data.total }),
              drafts: t(drafts.data.total === 1 ? 'start.drafts.one' : 'start.drafts.many', { count: drafts.data.total }),
            })}
          </span>
        )}
      </header>
      {nothing ? (
        <EmptyState
          title={t('start.projects.empty.title')}
          text={t('start.projects.empty.text')}
          action={
            <Link className="btn" to="/new">
              {t('start.newProject')}
            </Link>
          }
        />
      ) : (
        <div className="scroll-x">
          <table role="table" className={`tasks blocks mine${open ? '' : ' folded'}`}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('start.project')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.phase')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.status')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('weighing.priority')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.advice')}
                </th>
                <th role="columnheader" scope="col">
                  {t('start.next')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {projects.data.items.map((project, index) => (
                <tr role="row" key={project.code} {...past(index)}>
                  <th role="rowheader" scope="row">
                    <Link to={`/projects/${project.code}`}>{project.name}</Link>
                    <span className="sub">{project.code}</span>
                  </th>
                  <td role="cell">{t(`phase.${project.phase}`)}</td>
                  <td role="cell">
                    <StatusLight status={project.status} />
                  </td>
                  <td role="cell" className="num">
                    <span className="strong">{project.priority === undefined ? '–' : formats.score(project.priority)}</span>
                    <span className="sub">
                      <span className="neg">{formats.signed(project.negative)}</span>{' '}
                      <span className="pos">{formats.signed(project.positive)}</span>
                    </span>
                  </td>
                  <td role="cell">
                    <AdviceChip advice={project.advice} framework={framework?.framework} />
                  </td>
                  <td role="cell">
                    {local(project.nextStep ?? project.stateName)}
                    <span className="sub">{local(project.typeName)}</span>
                  </td>
                </tr>
              ))}
              {drafts.data.items.map((draft, index) => (
                <tr role="row" key={draft.id} {...past(projects.data.items.length + index)}>
                  <th role="rowheader" scope="row">
                    <Link to={`/drafts/${draft.id}`}>{draft.title === '' ? local(draft.typeName) : draft.title}</Link>
                    <span className="sub">{t('start.draft')}</span>
                  </th>
                  <td role="cell">{t('phase.idea')}</td>
                  <td role="cell">
                    <StatusLight status={undefined} />
                  </td>
                  <td role="cell" className="muted num nowrap">
                    {t('weighing.noPoint')}
                  </td>
                  <td role="cell" />
                  <td role="cell">
                    <Link to={`/drafts/${draft.id}`}>{t('start.continue')}</Link>
                    <span className="sub">
                      {t('start.savedAt', { day: formats.day(draft.changedAt), time: formats.time(draft.changedAt) })}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown > rowsOnPhone && <FoldButton total={shown} open={open} toggle={() => setOpen(!open)} />}
        </div>
      )}
    </section>
  );
};
