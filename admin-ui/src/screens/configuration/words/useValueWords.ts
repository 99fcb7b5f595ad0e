import { useCallback } from 'react';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { itemName } from '../schema/itemName.ts';
import { isRecord } from '../schema/node.ts';

/** Entries of a list that are named. */
const most = 6;
const longest = 160;

/** Says a value of the configuration in one line, as short as it can be understood. */
export const useValueWords = (): ((value: unknown) => string) => {
  const { t, language } = useText();
  const formats = useFormats();
  return useCallback(
    (value: unknown): string => {
      const name = (entry: unknown): string => itemName(entry, language) ?? t('draft.value.something');
      if (value === undefined || value === null) return t('draft.value.nothing');
      if (value === '') return t('draft.value.empty');
      if (typeof value === 'boolean') return t(value ? 'draft.value.yes' : 'draft.value.no');
      if (typeof value === 'number')
        return Math.abs(value) < 10_000 ? plainNumber(value, formats.locale) : formats.number(value, decimalsOf(value));
      if (typeof value === 'string') return t('draft.value.text', { text: short(value) });
      if (!Array.isArray(value))
        return isRecord(value) && itemName(value, language) !== undefined
          ? t('draft.value.text', { text: short(name(value)) })
          : name(value);
      if (value.length === 0) return t('draft.value.emptyList');
      const rest = value.length - most;
      const named = value.slice(0, most).map((entry) => (isRecord(entry) ? name(entry) : String(entry)));
      return short(named.join(', ')) + (rest > 0 ? ` ${t('draft.value.more', { count: rest })}` : '');
    },
    [t, language, formats],
  );
};

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
/** A year has no mark for thousands. */
const plainNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }).format(value).replace('-', '−');

const decimalsOf = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;
