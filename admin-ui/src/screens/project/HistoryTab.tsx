import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry, ListView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { HistoryItem } from './HistoryItem.tsx';

/** Everything that happened, newest first, by day. */
export const HistoryTab = ({ code }: { code: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const history = useQuery({ queryKey: ['history', code], queryFn: () => request<ListView<HistoryEntry>>(`/projects/${code}/history`) });
  if (history.isPending) return <Loading />;
  if (history.isError) return <ProblemNotice error={history.error} retry={() => void history.refetch()} />;
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of history.data.items) days.set(formats.date(entry.at), [...(days.get(formats.date(entry.at)) ?? []), entry]);
  return (
    <section className="card narrow" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{t('history.title')}</h2>
      </header>
      {days.size === 0 && <p className="body muted">{t('history.none')}</p>}
      {[...days].map(([day, entries]) => (
        <div className="history-day" key={day}>
          <h3>{day}</h3>
          <ol>
            {entries.map((entry) => (
              <HistoryItem key={entry.id} entry={entry} code={code} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
};
