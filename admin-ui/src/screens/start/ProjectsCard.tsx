import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DraftView, ListView, ProjectSummary } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { StatusLight } from '../../blocks/StatusLight.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** My projects and drafts, with where they stand and what comes next. */
export const ProjectsCard = () => {
  const { t, local } = useText();
  const formats = useFormats();
  const { data: framework } = useFramework();
  const projects = useQuery({
    queryKey: ['projects', 'mine'],
    queryFn: () => request<ListView<ProjectSummary>>('/projects?mine=true&limit=50'),
  });
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => request<ListView<DraftView>>('/drafts') });
  if (projects.data === undefined || drafts.data === undefined) return undefined;
  const nothing = projects.data.items.length + drafts.data.items.length === 0;
  return (
    <section className="card" aria-labelledby="projects-title">
      <header>
        <h2 id="projects-title">{t('start.projects')}</h2>
        {!nothing && (
          <span className="small muted">{t('start.projects.count', { projects: projects.data.total, drafts: drafts.data.total })}</span>
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
          <table role="table" className="tasks blocks mine">
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
              {projects.data.items.map((project) => (
                <tr role="row" key={project.code}>
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
              {drafts.data.items.map((draft) => (
                <tr role="row" key={draft.id}>
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
        </div>
      )}
    </section>
  );
};
