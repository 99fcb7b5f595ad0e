import { useState } from 'react';
import { useText } from '../../../../messages/useText.ts';
import { isRecord, type Json } from '../../schema/node.ts';
import { fieldId } from '../fieldProps.ts';
import { nameFromLabel, partsOfKind, type QuestionKind, questionKinds } from './questionKinds.ts';

type Props = { section: Json; pointer: string; onChange: (section: Json) => void };

/** A new question in a section: the words and the kind, and it is there, with its answer. */
export const AddQuestion = ({ section, pointer, onChange }: Props) => {
  const { t } = useText();
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<QuestionKind>('text');
  const [added, setAdded] = useState('');
  const id = `${fieldId(pointer)}-add`;
  const add = (): void => {
    const words = label.trim();
    if (words === '') return document.getElementById(`${id}-label`)?.focus();
    const items: readonly unknown[] = Array.isArray(section['items']) ? section['items'] : [];
    const schema = isRecord(section['schema']) ? section['schema'] : { type: 'object' };
    const properties = isRecord(schema['properties']) ? schema['properties'] : {};
    const name = nameFromLabel(
      words,
      new Set([...Object.keys(properties), ...items.filter(isRecord).map((item) => String(item['name'] ?? ''))]),
    );
    const parts = partsOfKind(kind);
    onChange({
      ...section,
      items: [...items, { kind: 'question', name, label: { nl: words }, ...parts.item }],
      schema: { ...schema, properties: { ...properties, [name]: parts.schema } },
    });
    setLabel('');
    setAdded(words);
  };
  return (
    <fieldset className="cfg-addq">
      <legend>{t('configuration.question.add')}</legend>
      <div className="row cfg-wrap">
        <label className="cfg-grow">
          <span className="hint">{t('configuration.question.label')}</span>
          <input
            className="in"
            id={`${id}-label`}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), add())}
          />
        </label>
        <label>
          <span className="hint">{t('configuration.question.kind')}</span>
          <select className="in" value={kind} onChange={(event) => setKind(event.target.value as QuestionKind)}>
            {questionKinds.map((one) => (
              <option key={one} value={one}>
                {t(`configuration.question.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn" onClick={add}>
          {t('configuration.question.addButton')}
        </button>
      </div>
      <p role="status" className="small">
        {added === '' ? '' : t('configuration.question.added', { label: added })}
      </p>
    </fieldset>
  );
};
