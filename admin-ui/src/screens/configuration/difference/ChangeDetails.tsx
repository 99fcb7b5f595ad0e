import type { ChangeDetail } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { CellsDetail } from './CellsDetail.tsx';
import { ConditionDetail } from './ConditionDetail.tsx';
import { TextDetail } from './TextDetail.tsx';

/** What a sentence cannot hold: the condition as a tree, the table cell by cell, the text word by word. */
export const ChangeDetails = ({ detail }: { detail: ChangeDetail }) => {
  const { t } = useText();
  return (
    <details className="df-detail">
      <summary>{t(`difference.show.${detail.type}`)}</summary>
      {detail.type === 'condition' && (
        <ul className="df-tree">
          <ConditionDetail node={detail.tree} />
        </ul>
      )}
      {detail.type === 'cells' && <CellsDetail columns={detail.columns} rows={detail.rows} />}
      {detail.type === 'text' && <TextDetail pieces={detail.pieces} />}
    </details>
  );
};
