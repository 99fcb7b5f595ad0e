import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { PhaseSteps } from '../../blocks/PhaseSteps.tsx';
import { StatusLight } from '../../blocks/StatusLight.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { NextStep } from './NextStep.tsx';
import { ProjectActions } from './ProjectActions.tsx';
import { type ProjectTab, projectTabs } from './projectTabs.ts';
import { SponsorTriangle } from './SponsorTriangle.tsx';

/** Who, where, how heavy, and what next with its decider; the same on all tabs. */
export const ProjectHeader = ({ project, framework, tab }: { project: ProjectView; framework: FrameworkView; tab: ProjectTab }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { core, weighing } = project;
  const bands = framework.framework.advice;
  const others = weighing.possibleAdvice.filter((key) => key !== weighing.advice).map((key) => local(bands.find((band) => band.key === key)?.name).toLowerCase());
  const years = core.start !== undefined && core.end !== undefined ? t('project.years', { start: core.start.slice(0, 4), end: core.end.slice(0, 4) }) : undefined;
  return (
    <header className="head">
      <PageHead
        title={core.name}
        lede={
          <span className="meta">
            <span>{project.code}</span>
            <span>{local(project.typeName)}</span>
            {project.names.programme !== undefined && <span>{local(project.names.programme)}</span>}
            {years !== undefined && <span>{years}</span>}
            <span>{core.netCost === undefined ? t('project.netUnknown') : t('project.net', { amount: formats.euroShort(core.netCost) })}</span>
            {project.status !== undefined && (
              <span>
                <StatusLight status={project.status} />
                {project.statusReason !== undefined && `, ${project.statusReason}`}
              </span>
            )}
          </span>
        }
        actions={<ProjectActions project={project} />}
      />
      <PhaseSteps phase={project.phase} label={t('project.phase')} />
      <div className="facts">
        <SponsorTriangle names={project.names} />
        <div>
          <h2>{project.rank === undefined ? t('project.noRank') : t('project.rank', project.rank)}</h2>
          <p className="big">
            <b>{weighing.priority === undefined ? '–' : formats.score(weighing.priority)}</b>
            <AdviceChip advice={weighing.advice} framework={framework.framework} />
          </p>
          <p className="small">
            {t('weighing.negative')} <b className="neg">{formats.signed(weighing.contribution.negative)}</b> {t('weighing.positive')}{' '}
            <b className="pos">{formats.signed(weighing.contribution.positive)}</b> {t('project.together', { net: formats.score(weighing.contribution.net) })}
          </p>
          <p className="small muted">
            {weighing.interval.low === weighing.interval.high
              ? t('project.allKnown')
              : t('project.interval', { low: formats.score(weighing.interval.low), high: formats.score(weighing.interval.high) })}{' '}
            {others.length > 0 && t('project.mayBecome', { advice: others.join(` ${t('ranking.or')} `) })}
          </p>
        </div>
        <NextStep project={project} framework={framework} />
      </div>
      <nav className="tabs" aria-label={t('project.tabs')}>
        {projectTabs.map((name) => (
          <Link key={name} to={`/projects/${project.code}/${name}`} aria-current={name === tab ? 'page' : undefined}>
            {t(`project.tab.${name}`)}
          </Link>
        ))}
      </nav>
    </header>
  );
};
