import { Popover } from '@mui/material';
import { useId, useState } from 'react';
import { useText } from '../../messages/useText.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { rankingColumns, type RankingColumn } from './rankingColumns.ts';

/** Which columns stand in the table; rank and project always do. */
export const ColumnChooser = ({
  columns,
  left = [],
  choose,
}: {
  columns: readonly RankingColumn[];
  /** Columns that are left out for now, for want of room. */
  left?: readonly RankingColumn[];
  choose: (columns: readonly RankingColumn[]) => void;
}) => {
  const { t } = useText();
  const { data: framework } = useFramework();
  const [anchor, setAnchor] = useState<HTMLElement | undefined>();
  const id = useId();
  const toggle = (key: RankingColumn): void => {
    const next = columns.includes(key) ? columns.filter((column) => column !== key) : [...columns, key];
    choose(rankingColumns.map((column) => column.key).filter((column) => next.includes(column)));
  };
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('ranking.columns', { shown: columns.filter((column) => !left.includes(column)).length + 2, total: rankingColumns.length + 2 })}
      </button>
      <Popover
        open={anchor !== undefined}
        {...(anchor === undefined ? {} : { anchorEl: anchor })}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id } as object }}
      >
        <fieldset className="column-chooser">
          <legend id={id}>{t('ranking.columns.choose')}</legend>
          {rankingColumns.map((column) => (
            <label key={column.key}>
              <input type="checkbox" checked={columns.includes(column.key)} onChange={() => toggle(column.key)} />{' '}
              {t(column.label, { year: framework?.framework.planYear ?? '' })}
              {left.includes(column.key) && <span className="sub">{t('ranking.columns.left')}</span>}
            </label>
          ))}
        </fieldset>
      </Popover>
    </>
  );
};
