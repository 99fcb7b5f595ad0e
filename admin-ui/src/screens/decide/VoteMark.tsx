import type { Vote } from '@weegbrug/core/workflow';
import { useText } from '../../messages/useText.ts';

const shapes = { approve: 'M2 7l3 3 6-7', reject: 'M3 3l7 7M10 3l-7 7', return: 'M4 3L1 6l3 3M1 6h7a3 3 0 010 6H6' } as const;
const tones = { approve: 'ok', reject: 'bad', return: 'warn' } as const;

/** A vote as a shape and a word; without a vote a dashed circle. */
export const VoteMark = ({ vote }: { vote: Vote['vote'] | undefined }) => {
  const { t } = useText();
  return (
    <span className={`mark ${vote === undefined ? 'wait' : tones[vote]}`}>
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
        {vote === undefined ? <circle cx="6.5" cy="6.5" r="5" strokeDasharray="2.4 2.2" /> : <path d={shapes[vote]} />}
      </svg>
      {vote === undefined ? t('decide.notYet') : t(`decide.vote.${vote}`).toLowerCase()}
    </span>
  );
};
