import { useText } from '../../../../messages/useText.ts';

type Props = { name: string; first: boolean; last: boolean; onMove: (step: -1 | 1) => void; onCopy?: () => void; onRemove: () => void };

/** Up, down, copy and remove of an item; the same for mouse and keyboard. */
export const ItemActions = ({ name, first, last, onMove, onCopy, onRemove }: Props) => {
  const { t } = useText();
  return (
    <span className="cfg-actions">
      <button
        type="button"
        className="btn quiet s"
        aria-disabled={first}
        onClick={() => !first && onMove(-1)}
        aria-label={t('configuration.moveUp', { name })}
      >
        ↑
      </button>
      <button
        type="button"
        className="btn quiet s"
        aria-disabled={last}
        onClick={() => !last && onMove(1)}
        aria-label={t('configuration.moveDown', { name })}
      >
        ↓
      </button>
      {onCopy !== undefined && (
        <button type="button" className="btn quiet s" onClick={onCopy} aria-label={t('configuration.copyNamed', { name })}>
          {t('configuration.copy')}
        </button>
      )}
      <button type="button" className="btn quiet s" onClick={onRemove} aria-label={t('configuration.removeNamed', { name })}>
        {t('common.remove')}
      </button>
    </span>
  );
};
