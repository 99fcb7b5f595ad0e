import type { HistoryEntry } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { historyDetail } from './explain/historyDetail.ts';

/** One thing that happened: when, what, who, and the words that were written with it. */
export const HistoryItem = ({ entry }: { entry: HistoryEntry }) => {
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
    </li>
  );
};
