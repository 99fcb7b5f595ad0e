import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { isRecord, type Node, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId, type FieldProps } from '../fieldProps.ts';
import { PropertyFields } from './PropertyFields.tsx';

/** An object of one of several kinds: first the kind, then what belongs to it. What the kinds share is kept. */
export const ChoiceOfField = ({ node, value, onChange, pointer, title }: FieldProps) => {
  const { t, language } = useText();
  const { root, readOnly } = useEditor();
  const by = node.discriminator?.propertyName ?? 'kind';
  const kinds = node.oneOf ?? [];
  const record = isRecord(value) ? value : {};
  const fits = (kind: Node): boolean => {
    const property = kind.properties?.[by];
    return property?.const === record[by] || (property?.enum?.includes(record[by]) ?? false);
  };
  const current = kinds.findIndex(fits);
  const chosen = kinds[current] ?? kinds[0] ?? {};
  const choose = (index: number): void => {
    const next = kinds[index] ?? {};
    const kept = Object.fromEntries(Object.entries(record).filter(([name]) => name !== by && next.properties?.[name] !== undefined));
    onChange({ ...(emptyValue(next, root) as object), ...kept });
  };
  const id = `${fieldId(pointer)}-kind`;
  return (
    <>
      <div className="field cfg-field">
        <label htmlFor={id}>
          {t('configuration.kindOf', { name: title ?? (wordsOf(node, language).title || wordsOf(chosen, language).title) })}
        </label>
        <select
          className="in cfg-medium"
          id={id}
          value={current}
          disabled={readOnly}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {current < 0 && <option value={-1}>{t('configuration.choose')}</option>}
          {kinds.map((kind, index) => (
            <option key={wordsOf(kind, 'nl').title} value={index}>
              {wordsOf(kind, language).title}
            </option>
          ))}
        </select>
      </div>
      <PropertyFields node={chosen} value={record} onChange={onChange} pointer={pointer} />
    </>
  );
};
