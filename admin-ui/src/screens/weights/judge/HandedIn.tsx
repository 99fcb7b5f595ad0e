import { Link } from 'react-router';
import type { WeightSessionView } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { useText } from '../../../messages/useText.ts';
import { SaveLine } from './SaveLine.tsx';
import type { JudgementState } from './useJudgement.ts';

/** After handing in: thanks, and the way back while the round is open. */
export const HandedIn = ({ session, takeBack, state }: { session: WeightSessionView; takeBack: () => void; state: JudgementState }) => {
  const { t } = useText();
  return (
    <section className="card" role="status">
      <EmptyState
        title={t('weights.judge.done.title')}
        text={t('weights.judge.done.text')}
        action={
          <p className="row wt-wrap">
            <button type="button" className="btn" onClick={takeBack}>
              {t('weights.judge.takeBack')}
            </button>
            <Link className="btn" to={`/weights/${session.id}`}>
              {t('weights.judge.toResult')}
            </Link>
          </p>
        }
      />
      {state.kind === 'failed' && <SaveLine state={state} />}
    </section>
  );
};
