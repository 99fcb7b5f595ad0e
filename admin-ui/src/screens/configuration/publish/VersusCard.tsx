import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { DraftContent } from '../draftTypes.ts';
import { useReleases } from '../history/useReleases.ts';
import { useReadiness } from './useReadiness.ts';

/** What is compared with what: the release that is active, and the draft with who changed it and when. */
export const VersusCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const formats = useFormats();
  const releases = useReleases();
  const readiness = useReadiness(draft.revision);
  const active = releases.data?.items.find((release) => release.active);
  const people = new Set(draft.changed.map(({ byName }) => byName)).size;
  const last = [...draft.changed].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  return (
    <section className="card cfg-versus" aria-label={t('publishing.versus')}>
      <div>
        <h2>{t('publishing.versus.active', { number: draft.active.number })}</h2>
        <p className="small muted">
          {active !== undefined && t('publishing.versus.since', { day: formats.date(active.publishedAt) })}{' '}
          {t('publishing.versus.framework', { id: (draft.configuration as DraftContent).framework?.id ?? '' })}
        </p>
      </div>
      <span className="cfg-versus-arrow" aria-hidden="true">
        →
      </span>
      <div>
        <h2>{t('publishing.versus.draft', { number: readiness.data?.number ?? '…' })}</h2>
        <p className="small muted">
          {last === undefined
            ? t('configuration.changes.none')
            : t(
                draft.changed.length === 1
                  ? 'publishing.versus.one'
                  : people === 1
                    ? 'publishing.versus.byOne'
                    : 'publishing.versus.byMany',
                {
                  count: draft.changed.length,
                  people,
                  name: readiness.data?.review.lastEditorName ?? last.byName,
                  day: formats.day(last.at),
                  time: formats.time(last.at),
                },
              )}
        </p>
      </div>
    </section>
  );
};
