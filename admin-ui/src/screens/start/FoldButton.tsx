import { useText } from '../../messages/useText.ts';

/** Rows that a phone shows before the rest is asked for; a desk shows all. */
export const rowsOnPhone = 5;

/** Shows or hides the rows past the first ones; only there on a phone. */
export const FoldButton = ({ total, open, toggle }: { total: number; open: boolean; toggle: () => void }) => {
  const { t } = useText();
  return (
    <p className="fold">
      <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
        {open ? t('start.less') : t('start.more', { count: total })}
      </button>
    </p>
  );
};
