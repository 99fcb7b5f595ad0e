import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../messages/useText.ts';
import { TraceDialog } from './TraceDialog.tsx';

type Field = { pointer: string; name: string };

/** Where the field that was last entered came from; before any was, the part or item as a whole. */
export const TraceField = ({ part, itemKey, title }: { part: string; itemKey: string | undefined; title: string }) => {
  const { t } = useText();
  const entered = useRef<Field>(undefined);
  const [traced, setTraced] = useState<Field>();
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-pointer]') : null;
      if (field?.dataset['pointer'] === undefined) return;
      const name = field.querySelector('label, legend, .cfg-fold-toggle')?.textContent ?? '';
      entered.current = { pointer: field.dataset['pointer'], name: name.trim() };
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [part, itemKey]);
  return (
    <>
      <button type="button" className="btn" onClick={() => setTraced(entered.current ?? { pointer: '', name: '' })}>
        {t('difference.trace')}
      </button>
      {traced !== undefined && (
        <TraceDialog
          place={{ part, ...(itemKey === undefined ? {} : { key: itemKey }), pointer: traced.pointer }}
          name={traced.name === '' ? title : t('difference.trace.field', { title, field: traced.name })}
          close={() => setTraced(undefined)}
        />
      )}
    </>
  );
};
