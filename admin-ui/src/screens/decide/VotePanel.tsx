import { useRef, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Vote } from '@weegbrug/core/workflow';
import { useText } from '../../messages/useText.ts';
import { VoteForm } from './VoteForm.tsx';
import { VoteList } from './VoteList.tsx';

/** Who votes, what was voted, and one's own vote. The result is said and stays in view. */
export const VotePanel = ({ project, framework, onVoted }: { project: ProjectView; framework: FrameworkView; onVoted: () => void }) => {
  const { t, local } = useText();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { step } = project.state;
  const voted = (choice: Vote['vote'], after: ProjectView): void => {
    const recorded = t('decide.done', { vote: t(`decide.vote.${choice}`).toLowerCase() });
    const moved = after.state.step?.key !== step?.key || after.state.key !== project.state.key;
    setDone(moved ? `${recorded} ${t('decide.done.moved', { state: local(after.state.step?.name ?? after.state.name) })}` : recorded);
    onVoted();
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <section className="vote" aria-labelledby="vote-title">
      <div className="vote-inner">
        <div>
          <h2 id="vote-title">{local(step?.name ?? project.state.name)}</h2>
          {step === undefined ? <p>{t('decide.noStep')}</p> : <VoteList step={step} />}
        </div>
        <p role="status" tabIndex={-1} ref={status} className={done === '' ? 'sr' : 'notice info'}>
          {done}
        </p>
        <VoteForm project={project} framework={framework} onVoted={voted} />
      </div>
    </section>
  );
};
