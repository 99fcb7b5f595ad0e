import { Link } from 'react-router';
import { useText } from '../../../messages/useText.ts';
import { useTestRuns } from './useTestRuns.ts';

/** On every screen of the draft: whether what was saved last still gives what the test cases expect. */
export const TestCasesLine = ({ revision }: { revision: number }) => {
  const { t } = useText();
  const { data, isPlaceholderData } = useTestRuns(revision);
  if (data === undefined || data.items.length === 0) return undefined;
  // What was saved before came out so; many cases take a moment.
  if (isPlaceholderData) return <span className="muted">{t('testCases.running', { total: data.items.length })}</span>;
  const { green, red, broken } = data.counts;
  return (
    <Link to="/configuration/test-cases" className={red + broken > 0 ? 'mark bad' : 'mark good'}>
      {t('testCases.bar', { green, total: data.items.length })}
    </Link>
  );
};
