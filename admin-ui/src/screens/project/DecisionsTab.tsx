import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DecisionView, ListView, ProjectView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { VoteList } from '../decide/VoteList.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

const tones = { approved: 'good', rejected: 'bad', returned: 'warn' } as const;

/** What waits for a decision now, and every decision so far with its votes. */
export const DecisionsTab = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const decisions = useQuery({ queryKey: ['decisions', project.code], queryFn: () => request<ListView<DecisionView>>(`/projects/${project.code}/decisions`) });
  const { step } = project.state;
  const mayVote = project.actions.some((action) => action.kind === 'vote' && action.allowed);
  return (
    <div className="stack narrow">
      {step !== undefined && (
        <section className="card" aria-labelledby="waits">
          <header>
            <h2 id="waits">{t('decisions.now')}</h2>
          </header>
          <div className="body">
            <p className="strong">{local(step.subject)}</p>
            <VoteList step={step} />
            {mayVote && (
              <p>
                <Link className="btn" to={`/decide/${project.code}`}>
                  {t('decisions.toVote')}
                </Link>
              </p>
            )}
          </div>
        </section>
      )}
      <section className="card" aria-labelledby="past">
        <header>
          <h2 id="past">{t('decisions.past')}</h2>
        </header>
        {decisions.data?.items.length === 0 && <p className="body muted">{t('decisions.none')}</p>}
        {decisions.data?.items.map((decision) => (
          <article className="body decision" key={decision.id}>
            <p>
              <b>{local(decision.subject)}</b> <span className={`chip ${tones[decision.outcome]}`}>{t(`decisions.outcome.${decision.outcome}`)}</span>{' '}
              <span className="muted small">{formats.date(decision.at)}</span>
            </p>
            <ul className="votes">
              {decision.votes.map((vote) => (
                <li key={`${vote.step}${vote.account}`}>
                  <b>{vote.name}</b>: {t(`decide.vote.${vote.vote}`).toLowerCase()}
                  {vote.motivation !== '' && <span className="sub">{vote.motivation}</span>}
                </li>
              ))}
            </ul>
          </article>
        ))}
      </section>
    </div>
  );
};
