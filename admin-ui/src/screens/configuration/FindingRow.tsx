import { Link } from 'react-router';
import { useText } from '../../messages/useText.ts';
import type { ConfigurationProblem } from './draftTypes.ts';
import { pathOf } from './parts/configurationPart.ts';
import { useFindingPlace } from './words/useFindingPlace.ts';

type Props = {
  problem: ConfigurationProblem;
  /** Absent for who may not change the draft. */
  onMend?: (mend: number) => void;
  busy: boolean;
};

/** One finding: how serious, what, where, how to mend it, and the buttons that do it. */
export const FindingRow = ({ problem, onMend, busy }: Props) => {
  const { t, language } = useText();
  const placeOf = useFindingPlace();
  const { severity, part, key, pointer, message, remedy, decision, mends = [] } = problem;
  return (
    <div className="finding">
      <div>
        <span className={severity === 'error' ? 'mark bad' : 'mark warn'}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            {severity === 'error' ? (
              <>
                <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />
                <path d="M8 4.2v4.6M8 10.3v1.7" stroke="var(--paper)" strokeWidth="1.7" />
              </>
            ) : (
              <>
                <path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
                <path d="M8 6v4M8 11.4v1.4" stroke="currentColor" strokeWidth="1.6" />
              </>
            )}
          </svg>
          {t(severity === 'error' ? 'configuration.problem.error' : 'configuration.problem.warning')}
        </span>
      </div>
      <div>
        <p>{message[language]}</p>
        <p>
          {remedy[language]} <Link to={pathOf(part, key, pointer)}>{placeOf(problem)}</Link>
          {decision !== undefined && (
            <>
              {' · '}
              <Link to={pathOf(part, key, decision)}>{t('finding.decision')}</Link>
            </>
          )}
        </p>
      </div>
      {onMend !== undefined && mends.length > 0 && (
        <div className="finding-mends">
          {mends.map(({ label }, mend) => (
            <button
              type="button"
              className="btn s"
              key={label.nl}
              aria-label={`${t('finding.takeOf', { label: label[language] })}. ${message[language]}`}
              title={label[language]}
              aria-disabled={busy}
              onClick={() => (busy ? undefined : onMend(mend))}
            >
              {mends.length === 1 ? t('finding.take') : label[language]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
