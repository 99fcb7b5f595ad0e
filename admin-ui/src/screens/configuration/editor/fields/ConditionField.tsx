import { useMemo } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { factOptions } from '../factOptions.ts';
import type { FieldProps } from '../fieldProps.ts';
import { ConditionNode } from './ConditionNode.tsx';
import { sayCondition } from './sayCondition.ts';

/** A condition: the sentence in words, below it the tree in which it is made. */
export const ConditionField = ({ value, onChange, pointer }: FieldProps) => {
  const { t, local, language } = useText();
  const editor = useEditor();
  const sentence = useMemo(
    () =>
      sayCondition(value, {
        t,
        language,
        operators: editor.operators,
        groups: factOptions(editor, t, local),
        answers: editor.answers,
        local,
      }),
    [value, editor, t, local, language],
  );
  return (
    <div data-pointer={pointer}>
      <p className="cfg-sentence">{sentence}</p>
      <ConditionNode value={value} onChange={onChange} pointer={pointer} depth={0} />
    </div>
  );
};
