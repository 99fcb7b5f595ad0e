import { useState } from 'react';
import { parseNumber } from '@weegbrug/core/shared';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { useAdoption } from './useAdoption.ts';

type Props = {
  derived: readonly { goal: string; percent: number }[];
  adoption: ReturnType<typeof useAdoption>;
  nameOf: (goal: string) => string;
  tried: boolean;
};

/** Derived beside adopted weights; adopted ones can be typed and keep adding up to 100. */
export const AdoptionTable = ({ derived, adoption, nameOf, tried }: Props) => {
  const { t } = useText();
  const formats = useFormats();
  const { values, fixed, wrong, left } = adoption;
  return (
    <table className="dense wt-adopt">
      <caption className="sr">{t('weights.agreement.derivedAdopted')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weights.goal')}</th>
          <th scope="col" className="num">
            {t('weights.derived')}
          </th>
          <th scope="col" className="num">
            {t('weights.adopted')}
          </th>
          <th scope="col">{t('weights.adoption.fixed')}</th>
          <th scope="col" className="num wt-difference">
            {t('weights.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {derived.map(({ goal, percent }, index) => (
          <tr key={goal}>
            <th scope="row">
              <span className="muted">{goal}</span> {nameOf(goal)}
            </th>
            <td className="num">{formats.number(percent, 2)}</td>
            <td className="num">
              <PercentInput
                label={t('weights.adoption.of', { goal: nameOf(goal) })}
                value={values[index]!}
                wrong={wrong.get(index)}
                onChange={(typed, parsed) => adoption.change(index, typed, parsed)}
              />
            </td>
            <td>
              <label className="wt-lock">
                <input
                  type="checkbox"
                  checked={fixed.has(index)}
                  onChange={() => adoption.toggle(index)}
                  aria-label={t('weights.adoption.fixedOf', { goal: nameOf(goal) })}
                />
              </label>
            </td>
            <td className="num wt-difference">{formats.signed(values[index]! - percent)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('weights.adoption.sum')}</th>
          <td className="num">{formats.number(100, 2)}</td>
          <td className="num strong">{formats.number(100 - left, 2)}</td>
          <td colSpan={2} className="wt-sum">
            <span role="status" className={left === 0 ? 'mark ok' : 'mark warn'}>
              {left === 0 ? (
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.2" />
                </svg>
              ) : left > 0 ? (
                t('weights.adoption.left', { points: formats.number(left, 2) })
              ) : (
                t('weights.adoption.over', { points: formats.number(-left, 2) })
              )}
            </span>
          </td>
        </tr>
        {(wrong.size > 0 || (tried && left !== 0)) && (
          <tr>
            <td colSpan={5}>
              <span className="err" role="alert" id="adoption-sum-error">
                {t(wrong.size > 0 ? 'weights.adoption.fill.value' : 'weights.adoption.fill.sum')}
              </span>
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
};

type InputProps = {
  label: string;
  value: number;
  wrong: string | undefined;
  onChange: (typed: string, parsed: number | string | undefined) => void;
};

/** A percentage as people type it. */
const PercentInput = ({ label, value, wrong, onChange }: InputProps) => {
  const { language } = useText();
  const { locale } = useFormats();
  const [typed, setTyped] = useState<string>();
  const shown = wrong ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  return (
    <input
      className="in s num"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong === undefined ? undefined : true}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value, parseNumber(event.target.value, language));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
