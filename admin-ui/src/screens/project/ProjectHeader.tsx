import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { PageHead } from '../../blocks/PageHead.tsx';
import { PhaseSteps } from '../../blocks/PhaseSteps.tsx';
import { useText } from '../../messages/useText.ts';
import { NextStep } from './NextStep.tsx';
import { PriorityFacts } from './PriorityFacts.tsx';
import { ProjectActions } from './ProjectActions.tsx';
import { ProjectMeta } from './ProjectMeta.tsx';
import { type ProjectTab, projectTabs } from './projectTabs.ts';
import { ReturnedNotice } from './ReturnedNotice.tsx';
import { SponsorTriangle } from './SponsorTriangle.tsx';

/** Who, where, how heavy, and what next with its decider; the same on all tabs. */
export const ProjectHeader = ({ project, framework, tab }: { project: ProjectView; framework: FrameworkView; tab: ProjectTab }) => {
  const { t } = useText();
  return (
    <div className="head">
      <PageHead title={project.core.name} lede={<ProjectMeta project={project} />} actions={<ProjectActions project={project} />} />
      <ReturnedNotice project={project} />
      <PhaseSteps phase={project.phase} label={t('project.phase')} />
      <div className="facts">
        <SponsorTriangle names={project.names} />
        <PriorityFacts project={project} framework={framework} />
        <NextStep project={project} framework={framework} />
      </div>
      <nav className="tabs" aria-label={t('project.tabs')}>
        {projectTabs.map((name) => (
          <Link key={name} to={`/projects/${project.code}/${name}`} aria-current={name === tab ? 'page' : undefined}>
            {t(`project.tab.${name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
};
