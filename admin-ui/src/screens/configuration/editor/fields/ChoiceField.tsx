import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { sayChoice } from './sayChoice.ts';

/** One of a fixed set of words. */
export const ChoiceField = (props: FieldProps) => {
  const { t, local } = useText();
  const { readOnly } = useEditor();
  return (
    <FieldFrame {...props}>
      {(control) => (
        <select
          className="in cfg-short"
          {...control}
          value={String(props.value ?? '')}
          disabled={readOnly}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {!(props.node.enum ?? []).includes(props.value) && (
            <option value={String(props.value ?? '')}>{props.value === undefined ? t('configuration.choose') : String(props.value)}</option>
          )}
          {(props.node.enum ?? []).map((choice) => (
            <option key={String(choice)} value={String(choice)}>
              {sayChoice({ t, local }, String(choice))}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};
