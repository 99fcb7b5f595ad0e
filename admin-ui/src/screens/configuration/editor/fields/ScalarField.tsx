import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { ScalarInput } from './ScalarInput.tsx';

/** A stored answer: text, number or yes/no. */
export const ScalarField = (props: FieldProps) => {
  const { readOnly } = useEditor();
  return (
    <FieldFrame {...props}>
      {(control) => <ScalarInput id={control.id} value={props.value} onChange={props.onChange} readOnly={readOnly} />}
    </FieldFrame>
  );
};
