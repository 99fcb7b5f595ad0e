import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ChangeView, ListView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** A card, not an archive: the history of a project is in its dossier. */
const mostShown = 12;

/** What happened in my projects, by day, with who did it. */
export const ChangesCard = () => {
  const { t, local } = useText();
  const formats = useFormats();
  const { session } = useSession();
  const since = session?.previousVisit;
  const changes = useQuery({
    queryKey: ['changes', since ?? ''],
    queryFn: () => request<ListView<ChangeView>>(`/changes${since === undefined ? '' : `?since=${encodeURIComponent(since)}`}`),
    enabled: session !== undefined,
  });
  if (changes.data === undefined) return undefined;
  const days = new Map<string, ChangeView[]>();
  for (const change of changes.data.items.slice(0, mostShown))
    days.set(change.at.slice(0, 10), [...(days.get(change.at.slice(0, 10)) ?? []), change]);
  return (
    <aside className="card changes" aria-labelledby="changes-title">
      <header>
        <div>
          <h2 id="changes-title">{t('start.changes')}</h2>
          {since !== undefined && (
            <span className="small muted">
              {formats.day(since)}, {formats.time(since)}
            </span>
          )}
        </div>
      </header>
      {changes.data.items.length === 0 && <p className="body muted">{t('start.changes.none')}</p>}
      {[...days].map(([day, entries]) => (
        <section key={day}>
          <h3>{day === new Date().toISOString().slice(0, 10) ? t('start.today') : formats.day(day)}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                {entry.projectCode === undefined ? (
                  <span className="strong">{local(entry.text)}</span>
                ) : (
                  <Link to={`/projects/${entry.projectCode}`}>{entry.projectName}</Link>
                )}
                <span className="small muted">{formats.time(entry.at)}</span>
                {entry.projectCode !== undefined && <p>{local(entry.text)}</p>}
                <span className="sub">{entry.byName}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
};
