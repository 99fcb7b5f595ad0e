import type { DecisionView, FrameworkView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { VoteMark } from '../decide/VoteMark.tsx';
import '../decide/votes.css';

const tones = { approved: 'good', rejected: 'bad', returned: 'warn' } as const;

/** One decision with what the weighing said then, and each vote with its motivation. */
export const DecisionTaken = ({ decision, framework }: { decision: DecisionView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const advice = framework.framework.advice.find((band) => band.key === decision.advice);
  return (
    <article className="body decision">
      <h3>
        {local(decision.subject)} <span className={`chip ${tones[decision.outcome]}`}>{t(`decisions.outcome.${decision.outcome}`)}</span>
      </h3>
      <p className="small muted">
        {formats.date(decision.at)}
        {decision.priority !== undefined &&
          `. ${t('decisions.weighed', { priority: formats.score(decision.priority), advice: local(advice?.name).toLowerCase() || t('common.unknown').toLowerCase() })}`}
      </p>
      <ul className="quorum">
        {decision.votes.map((vote) => (
          <li key={`${vote.step}${vote.account}`}>
            <b>{vote.name}</b>
            <VoteMark vote={vote.vote} />
            <span className="sub">
              {formats.date(vote.at)}
              {vote.motivation !== '' && `. ${vote.motivation}`}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
};
