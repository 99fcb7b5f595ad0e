import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { useText } from '../../../messages/useText.ts';
import { useSchemas } from '../useDraft.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { useDraftChanges } from './useDraftChanges.ts';

type Props = {
  draft: ConfigurationDraftView;
  /** Only the changes of this part or item; then nothing is shown while there are none. */
  only?: { part: string; key: string | undefined };
};

/** Every change in the draft by itself: where, from what to what, who and when, and the way back. */
export const RecordedChanges = ({ draft, only }: Props) => {
  const { t } = useText();
  const changes = useDraftChanges(draft, only);
  const schemas = useSchemas();
  if (changes.isError && changes.data === undefined) return <ProblemNotice error={changes.error} retry={() => void changes.refetch()} />;
  if (changes.data === undefined || schemas.data === undefined) return only === undefined ? <Loading /> : undefined;
  const { items, total } = changes.data;
  const shown = items.length;
  if (items.length === 0 && only !== undefined) return undefined;
  const title = t(only === undefined ? 'draft.changes' : 'draft.changes.here');
  return (
    <section className="card cfg-changes" aria-label={title}>
      {(only !== undefined || shown < total) && (
        <header>
          {only !== undefined && <h2>{title}</h2>}
          {shown < total && <span className="small muted">{t('draft.changes.shown', { shown, count: total })}</span>}
        </header>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('draft.changes.none.title')} text={t('draft.changes.none.text')} />
      ) : (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('draft.changes.where')}</th>
                <th scope="col">{t('draft.changes.what')}</th>
                <th scope="col">{t('draft.changes.who')}</th>
                <th scope="col">{t('configuration.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((change) => (
                <ChangeRow
                  key={`${change.part}/${change.key ?? ''}${change.path} ${change.since}`}
                  change={change}
                  draft={draft}
                  schemas={schemas.data}
                  within={only !== undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
