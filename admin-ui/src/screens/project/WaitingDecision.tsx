import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { FinishedStep } from '../decide/FinishedStep.tsx';
import { VoteList } from '../decide/VoteList.tsx';
import { sayNextStep } from './explain/sayNextStep.ts';

/** Where the project stands in its workflow, who votes, and what comes after. */
export const WaitingDecision = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { step, name, since } = project.state;
  const mayVote = project.actions.some((action) => action.kind === 'vote' && action.allowed);
  return (
    <section className="card" aria-labelledby="waits">
      <header>
        <h2 id="waits">{t(step === undefined ? 'decisions.stands' : 'decisions.now')}</h2>
        <span className="small muted end">{t('decisions.since', { date: formats.date(since) })}</span>
      </header>
      <div className="body">
        <p className="strong">{step === undefined ? local(name) : `${local(name)}: ${local(step.subject)}`}</p>
        <p>{sayNextStep(project, framework, { t, local, formats })}</p>
        {step !== undefined && <VoteList step={step} />}
        {step?.earlier?.map((one) => (
          <FinishedStep key={one.key} step={one} />
        ))}
        {mayVote && (
          <p>
            <Link className="btn" to={`/decide/${project.code}`}>
              {t('decisions.toVote')}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
};
