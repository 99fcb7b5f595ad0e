import type { WeightSessionView } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { useText } from '../../../messages/useText.ts';

/** What a participant sees while others are still busy. */
export const WaitingCard = ({ session }: { session: WeightSessionView }) => {
  const { t } = useText();
  return (
    <section className="card">
      <EmptyState title={t('weights.waiting.title')} text={t('weights.waiting.text', { done: session.handedIn, total: session.invited })} />
    </section>
  );
};
