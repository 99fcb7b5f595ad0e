import { type FormEvent, useState } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { isRecord, type Node, pointerStep } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import type { FieldProps } from '../fieldProps.ts';
import { LocalizedField } from './LocalizedField.tsx';

/** Texts by their name. */
export const TextsField = ({ node, value, onChange, pointer }: FieldProps) => {
  const { t } = useText();
  const { readOnly } = useEditor();
  const [name, setName] = useState('');
  const texts = isRecord(value) ? value : {};
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || texts[name.trim()] !== undefined) return;
    onChange({ ...texts, [name.trim()]: { nl: '' } });
    setName('');
  };
  const remove = (key: string): void => {
    const { [key]: _old, ...rest } = texts;
    onChange(rest);
  };
  return (
    <>
      {Object.keys(texts).map((key) => (
        <div key={key} className="cfg-property">
          <LocalizedField
            node={{ ...((node.additionalProperties ?? {}) as Node), description: '', 'x-en': {} }}
            value={texts[key]}
            title={key}
            pointer={pointer + pointerStep(key)}
            onChange={(next) => onChange({ ...texts, [key]: next })}
          />
          {!readOnly && (
            <button
              type="button"
              className="btn quiet s cfg-remove"
              onClick={() => remove(key)}
              aria-label={t('configuration.removeNamed', { name: key })}
            >
              {t('common.remove')}
            </button>
          )}
        </div>
      ))}
      {!readOnly && (
        <form className="row cfg-wrap" onSubmit={add}>
          <label htmlFor="new-text">{t('configuration.texts.name')}</label>
          <input className="in" id="new-text" value={name} onChange={(event) => setName(event.target.value)} />
          <button type="submit" className="btn s">
            {t('configuration.texts.add')}
          </button>
        </form>
      )}
    </>
  );
};
