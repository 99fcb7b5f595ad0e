import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { referenceOptions } from '../referenceOptions.ts';

/** Something that is described elsewhere, chosen by its name; free text where the list cannot be known here. */
export const ReferenceField = (props: FieldProps) => {
  const { t, local } = useText();
  const editor = useEditor();
  const to = props.node['x-reference'] ?? '';
  const options = referenceOptions(to, editor, local);
  const value = typeof props.value === 'string' ? props.value : '';
  const free = options.length === 0 || ['templates', 'accounts', 'facts'].includes(to);
  return (
    <FieldFrame {...props}>
      {(control) =>
        free ? (
          <>
            <input
              className="in cfg-medium"
              {...control}
              list={`${control.id}-list`}
              value={value}
              readOnly={editor.readOnly}
              onChange={(event) => props.onChange(event.target.value)}
            />
            <datalist id={`${control.id}-list`}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </datalist>
          </>
        ) : (
          <select
            className="in cfg-medium"
            {...control}
            value={value}
            disabled={editor.readOnly}
            onChange={(event) => props.onChange(event.target.value)}
          >
            {!options.some((option) => option.value === value) && (
              <option value={value}>
                {value === '' ? t('configuration.choose') : t('configuration.unknownReference', { key: value })}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
    </FieldFrame>
  );
};
