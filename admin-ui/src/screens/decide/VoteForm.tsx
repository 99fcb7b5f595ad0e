import { type FormEvent, useRef } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Vote } from '@weegbrug/core/workflow';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { sayMeanwhile } from './explain/sayMeanwhile.ts';
import { MotivationField } from './MotivationField.tsx';
import { useVote } from './useVote.ts';
import { VoteChoices } from './VoteChoices.tsx';

type Props = { project: ProjectView; framework: FrameworkView; onVoted: (choice: Vote['vote'], project: ProjectView) => void };

/** Choose, motivate, confirm; the button repeats the choice. Where the vote is over meanwhile, what was typed can still be copied. */
export const VoteForm = ({ project, framework, onVoted }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const vote = useVote(project, onVoted);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const missing = vote.send();
    if (missing !== undefined) form.current?.querySelector<HTMLElement>(missing === 'vote' ? 'input[type=radio]' : 'textarea')?.focus();
  };
  const notice =
    vote.error === undefined ? undefined : vote.overtaken ? (
      <p className="notice warn" role="alert">
        {sayMeanwhile(vote.read, project, { t, local, formats })}
      </p>
    ) : (
      <ProblemNotice error={vote.error} />
    );
  if (vote.action?.allowed !== true)
    return (
      <>
        {notice}
        {vote.action !== undefined && (
          <div className="notice">
            <h3>{t('decide.mayNot')}</h3>
            <p>{local(vote.action.reason)}</p>
          </div>
        )}
        {vote.motivation !== '' && (
          <div className="field">
            <label htmlFor="motivation-kept">{t('decide.motivation.kept')}</label>
            <textarea id="motivation-kept" className="in" rows={5} readOnly value={vote.motivation} />
          </div>
        )}
      </>
    );
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      {notice}
      {vote.action.current !== undefined && (
        <p className="small">{t('decide.voted', { vote: t(`decide.vote.${vote.action.current.vote}`).toLowerCase() })}</p>
      )}
      <VoteChoices
        project={project}
        framework={framework}
        choice={vote.choice}
        choose={vote.setChoice}
        unfilled={vote.unfilled === 'vote'}
      />
      <MotivationField
        value={vote.motivation}
        change={vote.setMotivation}
        required={vote.required}
        escalated={vote.escalated}
        unfilled={vote.unfilled === 'motivation'}
      />
      <button type="submit" className="btn primary" disabled={vote.busy}>
        {vote.choice === undefined ? t('decide.confirm.none') : t('decide.confirm', { vote: t(`decide.vote.${vote.choice}`) })}
      </button>
      <p className="small muted">{t('decide.mayChange')}</p>
    </form>
  );
};
