import { useText } from '../../../../messages/useText.ts';
import { emptyValue } from '../../schema/emptyValue.ts';
import { isRecord, wordsOf } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { fieldId, type FieldProps } from '../fieldProps.ts';
import { FactField } from './FactField.tsx';
import { PropertyFields } from './PropertyFields.tsx';

/** An object that takes one of several sets of properties, told apart by the first of each set. */
export const VariantsField = (props: FieldProps) => {
  const { node, value, onChange, pointer } = props;
  const { t, language } = useText();
  const { root, readOnly } = useEditor();
  const record = isRecord(value) ? value : {};
  const variants = (node['x-variants'] ?? []).map(({ properties }) => properties);
  const current = Math.max(
    variants.findIndex((names) => names[0] !== undefined && record[names[0]] !== undefined),
    0,
  );
  const names = variants[current] ?? [];
  const nameOf = (variant: readonly string[]): string => wordsOf(node.properties?.[variant[0] ?? ''] ?? {}, language).title;
  const choose = (index: number): void => {
    const first = variants[index]?.[0];
    if (first !== undefined) onChange({ [first]: first === 'fact' ? 'answers' : emptyValue(node.properties?.[first] ?? {}, root) });
  };
  const id = `${fieldId(pointer)}-kind`;
  const isFact = names[0] === 'fact';
  const narrowed = { ...node, required: [...(node.required ?? []), ...names.slice(0, 1)] };
  return (
    <>
      <div className="field cfg-field">
        <label htmlFor={id}>{t('configuration.kindOf', { name: wordsOf(node, language).title || t('configuration.thisItem') })}</label>
        <select
          className="in cfg-medium"
          id={id}
          value={current}
          disabled={readOnly}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {variants.map((variant, index) => (
            <option key={variant[0]} value={index}>
              {nameOf(variant)}
            </option>
          ))}
        </select>
      </div>
      {isFact ? (
        <FactField {...props} />
      ) : (
        <PropertyFields node={narrowed} value={record} onChange={onChange} pointer={pointer} only={names} />
      )}
    </>
  );
};
