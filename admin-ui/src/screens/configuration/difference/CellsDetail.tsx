import type { ChangeDetail } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

const tones = { added: 'new', removed: 'gone', changed: 'edit', moved: 'edit' } as const;

/** A table before and after in one, every changed cell with what it was. */
export const CellsDetail = ({ columns, rows }: Pick<Extract<ChangeDetail, { type: 'cells' }>, 'columns' | 'rows'>) => {
  const { t } = useText();
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('difference.show.cells')}>
      <table className="dense df-cells">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t('difference.kind')}</span>
            </th>
            {columns.map((column, index) => (
              <th key={`${index} ${column}`} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <td>{row.state !== 'same' && <span className={`tag ${tones[row.state]}`}>{t(`difference.kind.${row.state}`)}</span>}</td>
              {row.cells.map((cell, index) => (
                <td key={index} className={row.state === 'removed' ? 'df-was' : ''}>
                  {cell.was !== undefined && (
                    <>
                      <span className="df-was">{cell.was === '' ? t('difference.empty') : cell.was}</span> →{' '}
                    </>
                  )}
                  {cell.was === undefined ? cell.text : <b>{cell.text === '' ? t('difference.empty') : cell.text}</b>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
