import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { useDifference } from '../difference/useDifference.ts';
import { useTestRuns } from '../testCases/useTestRuns.ts';

/** The way back and forth on a page that is read from top to bottom: what stands where, with its numbers. */
export const PublishContents = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const changes = useDifference('active', 'draft', draft.revision).data?.changes.length;
  const runs = useTestRuns(draft.revision).data;
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = draft.problems.length - errors;
  const lines = [
    { to: '#changes', title: t('publishing.contents.changes'), count: changes === undefined ? '' : String(changes) },
    ...(draft.changed.length === 0 ? [] : [{ to: '#replay', title: t('publishing.contents.replay'), count: '' }]),
    {
      to: '#test-cases',
      title: t('testCases.title'),
      count: runs === undefined ? '' : t('publishing.contents.green', { green: runs.counts.green, total: runs.items.length }),
    },
    {
      to: '#findings',
      title: t('publishing.contents.findings'),
      count: [
        t(errors === 1 ? 'publishing.contents.error' : 'publishing.contents.errors', { count: errors }),
        t(warnings === 1 ? 'publishing.contents.warning' : 'publishing.contents.warnings', { count: warnings }),
      ].join(', '),
    },
  ];
  return (
    <nav className="cfg-contents" aria-label={t('publishing.contents')}>
      {lines.map(({ to, title, count }) => (
        <a key={to} href={to}>
          {title} <span>{count}</span>
        </a>
      ))}
    </nav>
  );
};
