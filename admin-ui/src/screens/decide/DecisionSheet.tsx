import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DecisionView, FrameworkView, ListView, ProjectView } from '@weegbrug/core/api';
import { readPath } from '@weegbrug/core/shared';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { SheetCapacity } from './SheetCapacity.tsx';
import { SheetGoals } from './SheetGoals.tsx';

/** The one page that a decision rests on: escalations first, because they change who decides. */
export const DecisionSheet = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local, language } = useText();
  const formats = useFormats();
  const decisions = useQuery({ queryKey: ['decisions', project.code], queryFn: () => request<ListView<DecisionView>>(`/projects/${project.code}/decisions`) });
  const { weighing, core } = project;
  const attention = [...weighing.knockouts.map((entry) => ({ key: entry.rule, title: t(`ranking.knockout.${entry.outcome}`), text: local(entry.message) })), ...weighing.escalations.map((entry) => ({ key: entry.key, title: local(entry.name), text: local(entry.consequence) }))];
  const description = readPath(project.answers, 'project.description');
  const document = project.documents[0];
  const facts: [string, string, string][] = [
    [t('decide.rank'), project.rank === undefined ? '–' : t('common.of', { position: project.rank.position, total: project.rank.of }), ''],
    [t('weighing.negative'), formats.signed(weighing.contribution.negative), 'neg'],
    [t('weighing.positive'), formats.signed(weighing.contribution.positive), 'pos'],
    [t('decide.urgency'), weighing.urgency === undefined ? '–' : formats.score(weighing.urgency), ''],
    [t('decide.impactLoad'), weighing.impactLoad === undefined ? '–' : formats.score(weighing.impactLoad), ''],
  ];
  return (
    <article className="paper" aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{core.name}</h2>
        <p className="muted">
          {project.code}, {local(project.typeName)}
          {core.start !== undefined && core.end !== undefined && `, ${t('project.years', { start: core.start.slice(0, 4), end: core.end.slice(0, 4) })}`}. <Link to={`/projects/${project.code}`}>{t('decide.dossier')}</Link>
          {document !== undefined && (
            <>
              {' · '}
              <a href={`/api/v1/projects/${project.code}/documents/${document.key}?language=${language}`} target="_blank" rel="noreferrer">
                {t('decide.print')}
              </a>
            </>
          )}
        </p>
      </header>
      {attention.length > 0 && (
        <section className="first">
          <div className="notice bad">
            <h3>{attention.length === 1 ? t('decide.escalations.one') : t('decide.escalations.many', { count: attention.length })}</h3>
            <dl className="attention">
              {attention.map((entry) => (
                <div key={entry.key}>
                  <dt>{entry.title}</dt>
                  <dd>{entry.text}</dd>
                </div>
              ))}
            </dl>
          </div>
        </section>
      )}
      <section>
        <h3>{t('decide.proposal')}</h3>
        <p className="proposal">
          {project.state.step !== undefined && <b>{local(project.state.step.subject)}. </b>}
          {typeof description === 'string' && description} {core.netCost !== undefined && `${t('project.net', { amount: formats.euroShort(core.netCost) })}.`}
        </p>
      </section>
      <section>
        <h3>{t('decide.weighing')}</h3>
        <div className="score">
          <b className="big">{weighing.priority === undefined ? '–' : formats.score(weighing.priority)}</b>
          <AdviceChip advice={weighing.advice} framework={framework.framework} />
          <dl className="figures">
            {facts.map(([label, value, tone]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={tone}>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <SheetGoals goals={weighing.goals} />
        <p className="small muted">
          {weighing.interval.low === weighing.interval.high
            ? t('project.allKnown')
            : t('decide.known', { percent: formats.percent(weighing.completeness), low: formats.score(weighing.interval.low), high: formats.score(weighing.interval.high) })}
        </p>
      </section>
      <SheetCapacity project={project} framework={framework} />
      {decisions.data !== undefined && decisions.data.items.length > 0 && (
        <section>
          <h3>{t('decide.earlier')}</h3>
          <dl className="earlier">
            {decisions.data.items.flatMap((decision) =>
              decision.votes.map((vote) => (
                <div key={`${decision.id}${vote.account}`}>
                  <dt>
                    {vote.name}
                    <span className="sub">{formats.day(vote.at)}</span>
                  </dt>
                  <dd>
                    <b>{t(`decide.vote.${vote.vote}`)}.</b> {vote.motivation}
                  </dd>
                </div>
              )),
            )}
          </dl>
        </section>
      )}
    </article>
  );
};
