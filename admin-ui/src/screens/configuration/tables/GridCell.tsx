import { useEffect, useId, useRef } from 'react';
import { useText } from '../../../messages/useText.ts';
import type { GridColumn } from './gridColumns.ts';
import type { CellAddress, TableGridState } from './useTableGrid.ts';

type Props = {
  at: CellAddress;
  column: GridColumn;
  text: string;
  open: boolean;
  /** What the checks say about this cell. */
  problem: string | undefined;
  pointer: string;
  /** Where Tab comes in. */
  tabStop: boolean;
  state: TableGridState;
};

/** One cell: words to read, or a field to type in. */
export const GridCell = ({ at, column, text, open, problem, pointer, tabStop, state }: Props) => {
  const { t, local } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { active, editing } = state;
  const isActive = active.row === at.row && active.column === at.column;
  const mine = editing !== undefined && editing.row === at.row && editing.column === at.column ? editing : undefined;
  const isEditing = mine !== undefined;
  useEffect(() => {
    if (!isEditing) return;
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, [isEditing]);
  const said = mine?.problem === undefined ? problem : local(mine.problem);
  const describedBy = said === undefined ? undefined : `${id}-err`;
  return (
    <td
      role="gridcell"
      data-cell={`${at.row},${at.column}`}
      data-pointer={pointer}
      tabIndex={tabStop && !isEditing ? 0 : -1}
      aria-colindex={at.column + 2}
      aria-selected={isActive}
      aria-invalid={said === undefined ? undefined : true}
      aria-describedby={isEditing ? undefined : describedBy}
      className={
        [column.part === 'outcome' ? 'outc' : '', open && !isEditing ? 'any' : '', column.numeric ? 'num' : ''].join(' ').trim() ||
        undefined
      }
      onFocus={(event) => event.target === event.currentTarget && state.setActive(at)}
      onDoubleClick={() => state.start(at)}
      onKeyDown={isEditing ? undefined : state.onCellKey}
    >
      {mine === undefined ? (
        text
      ) : (
        <>
          <input
            ref={input}
            className="in"
            value={mine.text}
            aria-label={t('table.cellOf', { column: column.header, row: at.row + 1 })}
            aria-invalid={mine.problem === undefined ? undefined : true}
            aria-describedby={describedBy}
            {...(column.choices.length === 0 ? {} : { list: `${id}-choices` })}
            onChange={(event) => state.type(event.target.value)}
            onKeyDown={state.onInputKey}
            onBlur={state.leave}
          />
          {column.choices.length > 0 && (
            <datalist id={`${id}-choices`}>
              {column.choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          )}
        </>
      )}
      {said !== undefined && (
        <span className="err" id={`${id}-err`} {...(mine?.problem === undefined ? {} : { role: 'alert' })}>
          {said}
        </span>
      )}
    </td>
  );
};
