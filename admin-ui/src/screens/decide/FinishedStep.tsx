import type { FinishedStepView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { VoteMark } from './VoteMark.tsx';
import './votes.css';

const tones = { approved: 'good', rejected: 'bad', returned: 'warn' } as const;

/** What a step before the one under way said: its outcome and each vote with its motivation. */
export const FinishedStep = ({ step }: { step: FinishedStepView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { outcome } = step;
  return (
    <div className="finished-step">
      <h4>
        {t(step.advisory ? 'decide.finished.advice' : 'decide.finished.step', { step: local(step.name) })}{' '}
        {outcome !== undefined && (
          <span className={`chip ${tones[outcome]}`}>
            {t(step.advisory && outcome !== 'returned' ? `decide.finished.${outcome}` : `decisions.outcome.${outcome}`)}
          </span>
        )}
      </h4>
      <ul className="quorum">
        {step.votes.map((vote) => (
          <li key={vote.account}>
            <b>{vote.name}</b>
            <VoteMark vote={vote.vote} />
            <span className="sub">
              {formats.day(vote.at)}
              {vote.motivation !== '' && `: ${vote.motivation}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
