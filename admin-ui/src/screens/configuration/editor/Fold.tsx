import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../../../messages/useText.ts';
import { useEditor } from './editorContext.ts';
import { useMarksWithin, useProblemsAt, useProblemsWithin } from './useProblemsAt.ts';

type Props = {
  pointer: string;
  title: string;
  hint?: string | undefined;
  note?: ReactNode;
  open?: boolean;
  actions?: ReactNode;
  children: () => ReactNode;
};

/** A part of the form that folds; unfolds by itself when a finding inside it is chosen. Its content exists only while open. */
export const Fold = ({ pointer, title, hint, note, open: initially = false, actions, children }: Props) => {
  const { t, language } = useText();
  const { target } = useEditor();
  const inside = target !== undefined && (target === pointer || target.startsWith(`${pointer}/`));
  const [open, setOpen] = useState(initially || inside);
  useEffect(() => {
    if (inside) setOpen(true);
  }, [inside, target]);
  const count = useProblemsWithin(pointer);
  const here = useProblemsAt(pointer);
  const marks = useMarksWithin(pointer);
  const own = marks.filter((mark) => mark.pointer === pointer);
  return (
    <div className="cfg-fold" data-pointer={pointer}>
      <div className="cfg-fold-head">
        <button type="button" className="cfg-fold-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="cfg-arrow" aria-hidden="true" />
          <span>{title}</span>
          {note}
          {marks.length > 0 && <span className="tag edit">{t('draft.mark')}</span>}
          {count > 0 && (
            <span className="chip bad">{t(count === 1 ? 'configuration.problem.one' : 'configuration.problem.many', { count })}</span>
          )}
        </button>
        {actions}
      </div>
      {here.length > 0 && (
        <p className="err cfg-fold-error">{here.map((problem) => `${problem.message[language]} ${problem.remedy[language]}`).join(' ')}</p>
      )}
      {open && (
        <div className="cfg-fold-body">
          {own.length > 0 && <p className="cfg-mark">{own.map(({ text }) => text).join(' · ')}</p>}
          {hint !== undefined && hint !== '' && <p className="hint">{hint}</p>}
          {children()}
        </div>
      )}
    </div>
  );
};
