import { useState } from 'react';
import type { QuestionItem } from '@weegbrug/core/forms';
import { parseNumber } from '@weegbrug/core/shared';
import { choicesOf } from '../../../forms/widgets/choices.ts';
import { useText } from '../../../messages/useText.ts';

type Props = { id: string; label: string; question: QuestionItem; value: unknown; change: (value: unknown) => void };

/** Another value for one question: a number, a choice, or several. */
export const WhatIfControl = ({ id, label, question, value, change }: Props) => {
  const { t, local, language } = useText();
  const [typing, setTyping] = useState<string | undefined>();
  if (question.options !== undefined || question.widget === 'yesNo' || typeof value === 'boolean') {
    const choices = choicesOf(question, local, t);
    if (question.widget === 'checkboxes' || Array.isArray(value)) {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      return (
        <fieldset className="plain-fieldset" id={id}>
          <legend>{label}</legend>
          {choices.map((choice) => (
            <label key={String(choice.value)} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={(event) =>
                  change(
                    choices.map((one) => one.value).filter((one) => (one === choice.value ? event.target.checked : chosen.includes(one))),
                  )
                }
              />{' '}
              {choice.label}
            </label>
          ))}
        </fieldset>
      );
    }
    const index = choices.findIndex((choice) => choice.value === value);
    return (
      <label className="what-if-value">
        <span>{label}</span>
        <select className="in s" id={id} value={String(index)} onChange={(event) => change(choices[Number(event.target.value)]?.value)}>
          {index < 0 && <option value="-1">{t('whatIf.none')}</option>}
          {choices.map((choice, position) => (
            <option key={String(choice.value)} value={String(position)}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const euro = question.widget === 'euro';
  const written = typeof value === 'number' ? write(euro ? value / 100 : value, language) : String(value ?? '');
  return (
    <label className="what-if-value">
      <span>{label}</span>
      <span className="unit">
        {euro && <span aria-hidden="true">€</span>}
        <input
          className="in s num"
          id={id}
          inputMode="decimal"
          size={9}
          value={typing ?? written}
          onChange={(event) => {
            setTyping(event.target.value);
            const parsed = parseNumber(event.target.value, language);
            change(typeof parsed === 'number' && euro ? Math.round(parsed * 100) : parsed);
          }}
          onBlur={() => setTyping(undefined)}
        />
        {question.unit !== undefined && <span>{local(question.unit)}</span>}
      </span>
    </label>
  );
};

const write = (value: number, language: 'nl' | 'en'): string =>
  new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 6 }).format(value);
