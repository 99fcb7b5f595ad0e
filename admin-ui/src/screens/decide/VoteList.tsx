import type { ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

type Step = NonNullable<ProjectView['state']['step']>;

/** How many votes are needed, in words, and each member's vote. */
export const VoteList = ({ step }: { step: Step }) => {
  const { t } = useText();
  const formats = useFormats();
  const open = step.approvers.filter((name) => !step.votes.some((vote) => vote.name === name));
  return (
    <>
      <p>{step.needed <= 1 ? t('decide.quorum.one') : t('decide.quorum', { needed: step.needed, of: step.approvers.length })}</p>
      <ul className="quorum">
        {step.votes.map((vote) => (
          <li key={vote.account}>
            <b>{vote.name}</b>
            <span className={`mark ${vote.vote === 'approve' ? 'ok' : vote.vote === 'reject' ? 'bad' : 'warn'}`}>{t(`decide.vote.${vote.vote}`).toLowerCase()}</span>
            <span className="sub">
              {formats.day(vote.at)}
              {vote.motivation !== '' && `: ${vote.motivation}`}
            </span>
          </li>
        ))}
        {open.map((name) => (
          <li key={name}>
            <b>{name}</b>
            <span className="mark wait">{t('decide.notYet')}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
