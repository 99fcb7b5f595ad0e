import type { TestCaseRunView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Green, red, let through or not to be run: a shape and a word. */
export const OutcomeMark = ({ run: { outcome, waived } }: { run: Pick<TestCaseRunView, 'outcome' | 'waived'> }) => {
  const { t } = useText();
  const green = outcome === 'green';
  return (
    <span className={green ? 'mark good' : waived === undefined ? 'mark bad' : 'mark warn'}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {green ? (
          <path d="m2.5 8.5 3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        )}
      </svg>
      {t(
        green ? 'testCases.green' : waived === undefined ? (outcome === 'red' ? 'testCases.red' : 'testCases.broken') : 'testCases.waived',
      )}
    </span>
  );
};
