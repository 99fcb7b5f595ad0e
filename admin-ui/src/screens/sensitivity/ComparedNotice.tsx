import type { ComparedView } from '@weegbrug/core/api';
import { useText } from '../../messages/useText.ts';

/** What the figures leave out, and why. Nothing when they leave out nothing. */
export const ComparedNotice = ({ compared: { withoutRank, otherGoals, otherWeights } }: { compared: ComparedView }) => {
  const { t } = useText();
  const lines = [
    ...(withoutRank > 0 ? [t('sensitivity.compared.withoutRank', { count: withoutRank })] : []),
    ...(otherGoals > 0 ? [t('sensitivity.compared.otherGoals', { count: otherGoals })] : []),
    ...(otherWeights > 0 ? [t('sensitivity.compared.otherWeights', { count: otherWeights })] : []),
  ];
  return lines.length === 0 ? undefined : <p className="muted small compared">{lines.join(' ')}</p>;
};
