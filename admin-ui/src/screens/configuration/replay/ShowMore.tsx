import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** Rows that a screen holds; the file has them all. */
export const mostShown = 1_000;

/** The way to the rows that are not shown yet; nothing when all are. */
export const ShowMore = ({ shown, of, more }: { shown: number; of: number; more: () => void }) => {
  const { t } = useText();
  const formats = useFormats();
  if (of <= shown) return undefined;
  return (
    <p className="body">
      {shown >= mostShown ? (
        t('replay.most', { count: formats.number(shown) })
      ) : (
        <button type="button" className="btn s" onClick={more}>
          {t('replay.more', { count: formats.number(of - shown) })}
        </button>
      )}
    </p>
  );
};
