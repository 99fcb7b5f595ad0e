import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { useText } from '../../messages/useText.ts';
import { parseNumber } from '@weegbrug/core/shared';
import { controlProperties } from './controlProperties.ts';

/** Numbers and amounts: free typing with the town's separators, written out neatly when the question is left. Amounts are euros on screen and cents in the answer. */
export const NumberWidget = (props: WidgetProps) => {
  const { local, language } = useText();
  const { aria, item, inRow, leave, required } = controlProperties(props);
  const euro = item.widget === 'euro';
  const [typing, setTyping] = useState<string | undefined>();
  const value: unknown = props.value;
  const written = typeof value === 'number' ? write(euro ? value / 100 : value, language) : typeof value === 'string' ? value : '';
  const change = (text: string): void => {
    setTyping(text);
    const parsed = parseNumber(text, language);
    props.onChange(typeof parsed === 'number' && euro ? Math.round(parsed * 100) : parsed);
  };
  return (
    <span className="unit">
      {euro && <span aria-hidden="true">€</span>}
      <input
        className="in num"
        id={props.id}
        inputMode="decimal"
        value={typing ?? written}
        readOnly={props.readonly ?? false}
        aria-required={required}
        {...aria}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          setTyping(undefined);
          leave();
        }}
      />
      {!inRow && item.unit !== undefined && <span>{local(item.unit)}</span>}
    </span>
  );
};

const write = (value: number, language: 'nl' | 'en'): string =>
  new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 6 }).format(value);
