import { useCallback } from 'react';
import { type Formats, useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { itemName } from '../schema/itemName.ts';
import type { Node } from '../schema/node.ts';
import { numberForm, tidy } from '../editor/fields/numberForm.ts';
import { sayChoice } from '../editor/fields/sayChoice.ts';

/** Entries of a list that are named. */
const most = 6;
const longest = 160;

/** Says a value of the configuration in one line, as its schema says it: in per cent, in the words of a choice. */
export type SayValue = (value: unknown, node?: Node) => string;

export const useValueWords = (): SayValue => {
  const { t, local, language } = useText();
  const formats = useFormats();
  return useCallback(
    (value: unknown, node?: Node): string => {
      const quoted = (text: string): string => t('draft.value.text', { text: short(text) });
      if (value === undefined || value === null) return t('draft.value.nothing');
      if (value === '') return t('draft.value.empty');
      if (typeof value === 'boolean') return t(value ? 'draft.value.yes' : 'draft.value.no');
      if (typeof value === 'number') return inUnit(value, node, formats);
      if (typeof value === 'string') return node?.enum === undefined ? quoted(value) : sayChoice({ t, local }, value);
      if (!Array.isArray(value)) {
        const name = itemName(value, language);
        return name === undefined ? t('draft.value.something') : quoted(name);
      }
      if (value.length === 0) return t('draft.value.emptyList');
      const named = value.map((entry) => (typeof entry === 'string' ? sayChoice({ t, local }, entry) : itemName(entry, language)));
      if (named.includes(undefined)) return t(value.length === 1 ? 'draft.value.one' : 'draft.value.count', { count: value.length });
      const rest = value.length - most;
      return short(named.slice(0, most).join(', ')) + (rest > 0 ? ` ${t('draft.value.more', { count: rest })}` : '');
    },
    [t, local, language, formats],
  );
};

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const inUnit = (value: number, node: Node | undefined, formats: Formats): string => {
  const { factor, unit } = numberForm(node ?? {});
  const shown = tidy(value * factor);
  // A year has no mark for thousands.
  const text = new Intl.NumberFormat(formats.locale, { useGrouping: Math.abs(shown) >= 10_000, maximumFractionDigits: 9 })
    .format(shown)
    .replace('-', '−');
  return unit === 'percent' ? `${text} %` : unit === 'euro' ? `€ ${text}` : unit === 'fte' ? `${text} fte` : text;
};
