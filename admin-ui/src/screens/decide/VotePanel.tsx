import { type FormEvent, useRef, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { AvailableAction, Vote } from '@weegbrug/core/workflow';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { RequestProblem } from '../../connection/problem.ts';
import { useText } from '../../messages/useText.ts';
import { useProjectWrite } from '../project/useProjectWrite.ts';
import { VoteList } from './VoteList.tsx';

const choices = ['approve', 'reject', 'return'] as const;

/** Choose, motivate, confirm. Nothing is preselected; the button repeats the choice. */
export const VotePanel = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const action = project.actions.find((entry): entry is Extract<AvailableAction, { kind: 'vote' }> => entry.kind === 'vote');
  const [choice, setChoice] = useState<Vote['vote'] | undefined>();
  const [motivation, setMotivation] = useState('');
  const [unfilled, setUnfilled] = useState<'vote' | 'motivation' | undefined>();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const write = useProjectWrite(project.code);
  const { step } = project.state;
  const escalated = project.weighing.escalations.some((escalation) => escalation.requiresMotivation && escalation.outcome === 'certain');
  const required = action?.motivation === 'required' || escalated || choice === 'return';
  const stale = write.error instanceof RequestProblem && write.error.status === 412;
  const advice = framework.framework.advice.find((band) => band.key === project.weighing.advice);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (action === undefined) return;
    if (choice === undefined) return setUnfilled('vote');
    if (required && motivation.trim() === '') {
      setUnfilled('motivation');
      document.getElementById('motivation')?.focus();
      return;
    }
    setUnfilled(undefined);
    write.mutate(
      { path: '/votes', method: 'POST', body: { step: action.step, vote: choice, motivation: motivation.trim() }, revision: project.revision },
      {
        onSuccess: () => {
          setDone(t('decide.done', { vote: t(`decide.vote.${choice}`).toLowerCase() }));
          setMotivation('');
          setChoice(undefined);
          requestAnimationFrame(() => status.current?.focus());
        },
      },
    );
  };
  return (
    <section className="vote" aria-labelledby="vote-title">
      <div className="vote-inner">
        {step !== undefined && (
          <div>
            <h2 id="vote-title">{local(step.name)}</h2>
            <VoteList step={step} />
          </div>
        )}
        <p role="status" tabIndex={-1} ref={status} className={done === '' ? 'sr' : 'notice info'}>
          {done}
        </p>
        {action !== undefined && !action.allowed && (
          <div className="notice">
            <h3>{t('decide.mayNot')}</h3>
            <p>{local(action.reason)}</p>
          </div>
        )}
        {action?.allowed === true && (
          <form onSubmit={onSubmit} noValidate>
            {write.isError && (stale ? <p className="notice warn">{t('decide.stale')}</p> : <ProblemNotice error={write.error} />)}
            <fieldset className="choice" aria-describedby={unfilled === 'vote' ? 'vote-error' : undefined}>
              <legend>{t('decide.vote.title')}</legend>
              {choices.map((option) => (
                <label key={option} className={choice === option ? 'on' : ''}>
                  <input type="radio" name="vote" checked={choice === option} onChange={() => setChoice(option)} />
                  <span>
                    <b>{t(`decide.vote.${option}`)}</b>
                    <span className="sub">{t(`decide.vote.${option}.hint`)}</span>
                    {advice !== undefined && ((option === 'approve' && advice.tone === 'good') || (option === 'reject' && advice.tone === 'bad')) && (
                      <span className="sub">{t('decide.vote.follows', { advice: local(advice.name).toLowerCase() })}</span>
                    )}
                  </span>
                </label>
              ))}
              {unfilled === 'vote' && (
                <span className="err" id="vote-error" role="alert">
                  {t('decide.fill.vote')}
                </span>
              )}
            </fieldset>
            <div className="field">
              <label htmlFor="motivation">{t('decide.motivation')}</label>
              <span className="hint" id="motivation-hint">
                {t(required ? 'decide.motivation.required' : 'decide.motivation.optional')}
              </span>
              <textarea
                id="motivation"
                className="in"
                rows={5}
                maxLength={4000}
                value={motivation}
                aria-required={required}
                aria-describedby="motivation-hint motivation-error"
                aria-invalid={unfilled === 'motivation' || undefined}
                onChange={(event) => setMotivation(event.target.value)}
              />
              {unfilled === 'motivation' && (
                <span className="err" id="motivation-error" role="alert">
                  {t('decide.fill.motivation')}
                </span>
              )}
            </div>
            <button type="submit" className="btn primary" disabled={write.isPending}>
              {choice === undefined ? t('decide.confirm.none') : t('decide.confirm', { vote: t(`decide.vote.${choice}`) })}
            </button>
            <p className="small muted">{t('decide.mayChange')}</p>
          </form>
        )}
      </div>
    </section>
  );
};
