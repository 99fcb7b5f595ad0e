import { useRef, useState } from 'react';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useSession } from '../../connection/useSession.ts';
import { useText } from '../../messages/useText.ts';
import type { ConfigurationProblem } from './draftTypes.ts';
import { FindingRow } from './FindingRow.tsx';
import { useMend } from './useMend.ts';

/** More are shown when asked for. */
const shownAtOnce = 50;

/** What the check of the draft found, in one form everywhere: how serious, what, where, how to mend it, and a button where the software can do that. */
export const Findings = ({ problems }: { problems: readonly ConfigurationProblem[] }) => {
  const { t } = useText();
  const { may } = useSession();
  const mend = useMend();
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const sorted = [...problems].sort((one, other) => one.severity.localeCompare(other.severity));
  const onMend = (problem: ConfigurationProblem, choice: number): void =>
    mend.mutate(
      { problem, mend: choice },
      // The button goes with its finding; the next one is at hand from here.
      { onSuccess: () => heading.current?.focus() },
    );
  return (
    <section className="card" id="findings-card" aria-labelledby="findings">
      <header>
        <h2 id="findings" tabIndex={-1} ref={heading}>
          {t('finding.title')}
        </h2>
        <span className="small muted">
          {problems.length === 0 ? t('finding.none') : t('configuration.problems.count', { errors, warnings: problems.length - errors })}
        </span>
      </header>
      <div role="status" className="sr">
        {mend.isSuccess && t('finding.mended')}
      </div>
      {mend.isError && (
        <div className="body">
          <ProblemNotice error={mend.error} />
        </div>
      )}
      {sorted.slice(0, all ? sorted.length : shownAtOnce).map((problem) => (
        <FindingRow
          key={`${problem.file}${problem.pointer}${problem.code}${problem.message.nl}`}
          problem={problem}
          busy={mend.isPending}
          {...(may('configuration:edit') ? { onMend: (choice) => onMend(problem, choice) } : {})}
        />
      ))}
      {!all && sorted.length > shownAtOnce && (
        <div className="body">
          <button type="button" className="btn s" onClick={() => setAll(true)}>
            {t('finding.more', { count: sorted.length })}
          </button>
        </div>
      )}
    </section>
  );
};
