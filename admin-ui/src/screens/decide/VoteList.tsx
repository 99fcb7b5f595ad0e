import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { sayQuorum, type Step } from './explain/sayQuorum.ts';
import { VoteMark } from './VoteMark.tsx';
import './votes.css';

/** How many votes are needed, in words, and each member's vote. */
export const VoteList = ({ step }: { step: Step }) => {
  const { t } = useText();
  const formats = useFormats();
  const me = useSession().session?.account;
  const open = step.approvers.filter((name) => !step.votes.some((vote) => vote.name === name));
  const shownName = (name: string): string => (name === me?.name ? t('decide.you', { name }) : name);
  return (
    <>
      <p>{sayQuorum(step, me?.name, { t })}</p>
      <ul className="quorum">
        {step.votes.map((vote) => (
          <li key={vote.account}>
            <b>{shownName(vote.name)}</b>
            <VoteMark vote={vote.vote} />
            <span className="sub">
              {formats.day(vote.at)}
              {vote.motivation !== '' && `: ${vote.motivation}`}
            </span>
          </li>
        ))}
        {open.map((name) => (
          <li key={name}>
            <b>{shownName(name)}</b>
            <VoteMark vote={undefined} />
          </li>
        ))}
      </ul>
    </>
  );
};
