import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId, type FieldProps } from '../fieldProps.ts';
import { sayChoice } from './sayChoice.ts';

/** Several of a fixed set: the permissions of a role. */
export const CheckboxesField = ({ node, value, onChange, pointer }: FieldProps) => {
  const { t, local } = useText();
  const { readOnly } = useEditor();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const choices = node.items?.enum ?? [];
  return (
    <div className="cfg-checks">
      {choices.map((choice) => (
        <label key={String(choice)} className="row cfg-option">
          <input
            type="checkbox"
            id={`${fieldId(pointer)}-${String(choice).replaceAll(':', '-')}`}
            checked={chosen.includes(choice)}
            disabled={readOnly}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? choices.filter((one) => one === choice || chosen.includes(one))
                  : chosen.filter((one) => one !== choice),
              )
            }
          />
          {sayChoice({ t, local }, String(choice))}
        </label>
      ))}
    </div>
  );
};
