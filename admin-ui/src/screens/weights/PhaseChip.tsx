import type { WeightSessionSummary } from '@weegbrug/core/api';
import { useText } from '../../messages/useText.ts';

const tones = { collecting: 'calm', closed: 'warn', adopted: 'good', cancelled: '' } as const;

/** Where a session stands, in words. */
export const PhaseChip = ({ session }: { session: Pick<WeightSessionSummary, 'phase' | 'round'> }) => {
  const { t } = useText();
  return <span className={`chip ${tones[session.phase]}`}>{t(`weights.phase.${session.phase}`, { round: session.round })}</span>;
};
