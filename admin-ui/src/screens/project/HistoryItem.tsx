import type { HistoryEntry } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { HistoryReproduction } from './HistoryReproduction.tsx';
import { hasWeighed } from './explain/hasWeighed.ts';
import { historyDetail } from './explain/historyDetail.ts';

/** One thing that happened: when, what, who, and the words that were written with it; a weighing can be computed again. */
export const HistoryItem = ({ entry, code }: { entry: HistoryEntry; code: string }) => {
  const { local } = useText();
  const formats = useFormats();
  const detail = historyDetail(entry);
  return (
    <li>
      <time className="muted small" dateTime={entry.at}>
        {formats.time(entry.at)}
      </time>
      <span>
        {local(entry.text)}
        {detail !== undefined && <span className="quote">{detail}</span>}
        <span className="sub">{entry.byName}</span>
      </span>
      {hasWeighed(entry) && <HistoryReproduction code={code} at={entry.at} />}
    </li>
  );
};
