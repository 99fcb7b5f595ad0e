import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';

export const YesNoField = (props: FieldProps) => {
  const { t } = useText();
  const { readOnly } = useEditor();
  return (
    <FieldFrame {...props} group>
      {(control) => (
        <div className="row">
          {[true, false].map((choice) => (
            <label key={String(choice)} className="row cfg-option">
              <input
                type="radio"
                id={choice ? control.id : `${control.id}-no`}
                name={control.id}
                checked={props.value === choice}
                disabled={readOnly}
                onChange={() => props.onChange(choice)}
              />
              {t(choice ? 'common.yes' : 'common.no')}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
};
