import { useState } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId, type FieldProps } from '../fieldProps.ts';
import { parseJson } from './parseJson.ts';

/** The content as JSON, for experts. A mistake is told with its line and keeps what was typed. */
export const JsonField = ({ value, onChange, pointer, title }: FieldProps) => {
  const { t } = useText();
  const { readOnly } = useEditor();
  const [typed, setTyped] = useState<string>();
  const id = `${fieldId(pointer)}-json`;
  const parsed = typed === undefined ? undefined : parseJson(typed);
  const change = (text: string): void => {
    setTyped(text);
    const result = parseJson(text);
    if (result.ok) onChange(result.value);
  };
  const wrong = parsed !== undefined && !parsed.ok ? parsed : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{t('configuration.jsonOf', { name: title ?? '' })}</label>
      <textarea
        className="in cfg-json"
        id={id}
        rows={Math.min(24, (typed ?? JSON.stringify(value, undefined, 2) ?? '').split('\n').length + 1)}
        spellCheck={false}
        value={typed ?? JSON.stringify(value, undefined, 2) ?? ''}
        readOnly={readOnly}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-err`}
        onChange={(event) => change(event.target.value)}
        onBlur={() => wrong === undefined && setTyped(undefined)}
      />
      {wrong !== undefined && (
        <span className="err" id={`${id}-err`} role="alert">
          {t('configuration.jsonWrong', { line: wrong.line, column: wrong.column })}
        </span>
      )}
    </div>
  );
};
