import { useState } from 'react';
import { parseNumber } from '@weegbrug/core/shared';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import type { Node } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { numberForm, tidy } from './numberForm.ts';

type Props = {
  node: Node;
  value: unknown;
  onChange: (value: unknown) => void;
  id?: string;
  label?: string;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** So many are shown while nobody types; all are kept. */
  decimals?: number;
};

/** A number as people type it, with its unit behind it. What is no number stays as typed and is reported. */
export const NumberInput = ({ node, value, onChange, id, label, invalid, describedBy, decimals: most }: Props) => {
  const { t, language } = useText();
  const { locale } = useFormats();
  const { readOnly } = useEditor();
  const { factor, unit, decimals } = numberForm(node);
  const shown =
    typeof value === 'number'
      ? new Intl.NumberFormat(locale, { maximumFractionDigits: most ?? decimals, useGrouping: unit === 'euro' })
          .format(tidy(value * factor))
          .replace('-', '−')
      : typeof value === 'string'
        ? value
        : '';
  const [typed, setTyped] = useState<string>();
  const change = (text: string): void => {
    setTyped(text);
    const number = parseNumber(text, language);
    onChange(typeof number === 'number' ? tidy(number / factor) : number);
  };
  return (
    <span className="cfg-number">
      <input
        className="in num"
        inputMode="decimal"
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        aria-invalid={invalid === true || typeof value === 'string' ? true : undefined}
        value={typed ?? shown}
        readOnly={readOnly || node.readOnly === true}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
      {unit !== undefined && <span>{t(`configuration.unit.${unit}`)}</span>}
    </span>
  );
};
