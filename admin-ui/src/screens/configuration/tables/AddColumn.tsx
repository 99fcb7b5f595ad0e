import { useState } from 'react';
import type { TableColumn } from '@weegbrug/core/rules';
import { useText } from '../../../messages/useText.ts';
import { useEditor } from '../editor/editorContext.ts';
import { factOptions, labelOfFact } from '../editor/factOptions.ts';
import { FactSelect } from '../editor/fields/FactSelect.tsx';
import { newColumn } from './newColumn.ts';

/** Chooses what a new column looks at. */
export const AddColumn = ({
  taken,
  onAdd,
  close,
}: {
  taken: readonly string[];
  onAdd: (column: TableColumn) => void;
  close: () => void;
}) => {
  const { t, local } = useText();
  const editor = useEditor();
  const [fact, setFact] = useState<{ fact: string; path?: string }>({ fact: 'answers' });
  const chosen = fact.fact === 'type' || fact.path !== undefined;
  return (
    <fieldset className="cfg-addq">
      <legend>{t('table.addColumn')}</legend>
      <div className="row cfg-wrap">
        <label>
          {t('table.columnFact')}
          <FactSelect fact={fact.fact} path={fact.path} onChange={setFact} />
        </label>
        <button
          type="button"
          className="btn s"
          disabled={!chosen}
          onClick={() => onAdd(newColumn(fact, labelOfFact(factOptions(editor, t, local), fact), taken, editor.answers))}
        >
          {t('table.add')}
        </button>
        <button type="button" className="btn s" onClick={close}>
          {t('common.cancel')}
        </button>
      </div>
    </fieldset>
  );
};
