import { Link, useLocation } from 'react-router';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { TestCasesLine } from './testCases/TestCasesLine.tsx';
import type { SaveState } from './editor/usePartEditing.ts';

/** Says on every screen that one works in the draft, on what it is based, and whether everything is kept. */
export const DraftBar = ({ draft, state }: { draft: ConfigurationDraftView; state?: SaveState }) => {
  const { t } = useText();
  const formats = useFormats();
  const { pathname } = useLocation();
  const { length } = draft.changed;
  const last = [...draft.changed]
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const kept =
    state === 'saving' || state === 'typing'
      ? t('configuration.saving')
      : state === 'conflict' || state === 'failed'
        ? t('configuration.notSaved')
        : last === undefined
          ? ''
          : t('configuration.savedAt', { time: formats.time(last) });
  return (
    <div className="draftbar">
      <span>
        {length === 0
          ? t('configuration.draft.none', { release: draft.base.number })
          : t(length === 1 ? 'configuration.draft.one' : 'configuration.draft.many', { release: draft.base.number, count: length })}
      </span>
      <span role="status">{kept}</span>
      <TestCasesLine revision={draft.revision} />
      <span className="end">
        {pathname === '/configuration/publish' ? (
          <Link to="/configuration/changes">{t('draft.changes.all')}</Link>
        ) : (
          <Link to="/configuration/publish">{t('configuration.draft.view')}</Link>
        )}
      </span>
    </div>
  );
};
