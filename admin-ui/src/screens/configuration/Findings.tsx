import { Link } from 'react-router';
import { useText } from '../../messages/useText.ts';
import type { ConfigurationProblem } from './draftTypes.ts';
import { pathOf } from './parts/configurationPart.ts';

/** Problems in one form everywhere: how serious, what, how to mend it, and where. */
export const Findings = ({ problems }: { problems: readonly ConfigurationProblem[] }) => {
  const { t, language } = useText();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const sorted = [...problems].sort((one, other) => one.severity.localeCompare(other.severity));
  return (
    <section className="card" aria-labelledby="findings">
      <header>
        <h2 id="findings">{t('configuration.problems')}</h2>
        <span className="small muted">
          {problems.length === 0
            ? t('configuration.problems.none')
            : t('configuration.problems.count', { errors, warnings: problems.length - errors })}
        </span>
      </header>
      {sorted.map((problem) => (
        <div className="finding" key={`${problem.file}${problem.pointer}${problem.code}${problem.message.nl}`}>
          <div>
            <span className={problem.severity === 'error' ? 'mark bad' : 'mark warn'}>
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                {problem.severity === 'error' ? (
                  <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />
                ) : (
                  <path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
                )}
              </svg>
              {t(problem.severity === 'error' ? 'configuration.problem.error' : 'configuration.problem.warning')}
            </span>
          </div>
          <div>
            <p>{problem.message[language]}</p>
            <p>
              {problem.remedy[language]} <code>{`${problem.file}#${problem.pointer}`}</code>
            </p>
          </div>
          <Link className="small" to={pathOf(problem.part, problem.key, problem.pointer)}>
            {t('configuration.problem.show')}
            <span className="sr"> {problem.message[language]}</span>
          </Link>
        </div>
      ))}
    </section>
  );
};
