import { useText } from '../../../messages/useText.ts';
import type { TableGridState } from './useTableGrid.ts';

/** The keys of the grid, and the same as buttons for the row that is chosen. */
export const GridKeys = ({ state, empty }: { state: TableGridState; empty: boolean }) => {
  const { t } = useText();
  const row = state.active.row + 1;
  return (
    <>
      <p className="row cfg-wrap dt-keys">
        <span>
          <kbd className="kbd">Enter</kbd> {t('table.key.edit')}
        </span>
        <span>
          <kbd className="kbd">Ctrl</kbd> <kbd className="kbd">Enter</kbd> {t('table.key.add')}
        </span>
        <span>
          <kbd className="kbd">Alt</kbd> <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {t('table.key.move')}
        </span>
        <span>
          <kbd className="kbd">Ctrl</kbd> <kbd className="kbd">Delete</kbd> {t('table.key.remove')}
        </span>
      </p>
      {!empty && (
        <p className="row cfg-wrap dt-rows">
          <span className="small muted">{t('table.chosenRow', { row })}</span>
          <button type="button" className="btn quiet s" onClick={() => state.shiftRow(-1)}>
            {t('table.up')}
          </button>
          <button type="button" className="btn quiet s" onClick={() => state.shiftRow(1)}>
            {t('table.down')}
          </button>
          <button type="button" className="btn quiet s" onClick={state.copyRow}>
            {t('configuration.copy')}
          </button>
          <button type="button" className="btn quiet s" onClick={state.dropRow}>
            {t('common.remove')}
          </button>
        </p>
      )}
    </>
  );
};
