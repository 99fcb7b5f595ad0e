import { useText } from '../../../messages/useText.ts';
import type { TrialResult } from './useTrial.ts';

/** Says that this is a trial, why it is not exported, and which projects it cannot weigh with these weights. */
export const TrialNotice = ({ outcome, onStop }: { outcome: TrialResult; onStop: () => void }) => {
  const { t } = useText();
  const { fixed, otherWeights } = outcome.view.portfolio;
  const count = (positions: Iterable<number>): number => {
    const listed = new Set(outcome.view.listed);
    return [...positions].filter((position) => listed.has(position)).length;
  };
  const [otherGoals, weighedBefore] = [count(fixed.map(([position]) => position)), count(otherWeights)];
  return (
    <div className="notice info trial-notice">
      <div>
        <p>
          <strong>{t('trial.notice.title')}</strong> {t('trial.notice.text')}
        </p>
        <p id="trial-no-export">{t('trial.notice.export')}</p>
        {otherGoals > 0 && <p>{t(otherGoals === 1 ? 'trial.notice.otherGoals.one' : 'trial.notice.otherGoals', { count: otherGoals })}</p>}
        {weighedBefore > 0 && (
          <p>{t(weighedBefore === 1 ? 'trial.notice.otherWeights.one' : 'trial.notice.otherWeights', { count: weighedBefore })}</p>
        )}
      </div>
      <button type="button" className="btn s" onClick={onStop}>
        {t('trial.notice.stop')}
      </button>
    </div>
  );
};
