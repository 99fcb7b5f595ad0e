import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useText } from '../../messages/useText.ts';
import { SheetAttention } from './SheetAttention.tsx';
import { SheetCapacity } from './SheetCapacity.tsx';
import { SheetEarlier } from './SheetEarlier.tsx';
import { SheetProposal } from './SheetProposal.tsx';
import { SheetWeighing } from './SheetWeighing.tsx';

/** The one page that a decision rests on: escalations first, because they change who decides. */
export const DecisionSheet = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local, language } = useText();
  const { core } = project;
  const years =
    core.start === undefined || core.end === undefined
      ? ''
      : `, ${t('project.years', { start: core.start.slice(0, 4), end: core.end.slice(0, 4) })}`;
  return (
    <article className="paper" aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{core.name}</h2>
        <p className="muted">
          {`${project.code}, ${local(project.typeName)}${years}. `}
          <Link to={`/projects/${project.code}`}>{t('decide.dossier')}</Link>
          {project.documents.map((document) => (
            <span key={document.key}>
              {' · '}
              <a href={`/api/v1/projects/${project.code}/documents/${document.key}?language=${language}`} target="_blank" rel="noreferrer">
                {t('decide.print', { document: local(document.name) })}
                <span className="sr"> {t('project.documents.newTab')}</span>
              </a>
            </span>
          ))}
        </p>
      </header>
      <SheetAttention project={project} framework={framework} />
      <SheetProposal project={project} />
      <SheetWeighing project={project} framework={framework} />
      <SheetCapacity project={project} framework={framework} />
      <SheetEarlier code={project.code} steps={project.state.step?.earlier ?? []} />
    </article>
  );
};
