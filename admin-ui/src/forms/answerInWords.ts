import type { QuestionItem } from '@weegbrug/core/forms';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Formats } from '../messages/useFormats.ts';
import type { Translate } from '../messages/useText.ts';
import { choicesOf } from './widgets/choices.ts';

type Words = { t: Translate; local: (text: LocalizedText | undefined) => string; formats: Formats };

/** An answer as a person reads it: the words of a choice, an amount in euros, a date; `undefined` when there is none. */
export const answerInWords = (item: QuestionItem, value: unknown, { t, local, formats }: Words): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const choice = (single: unknown): string => choicesOf(item, local, t).find((option) => option.value === single)?.label ?? String(single);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(choice).join(', ');
  if (item.options !== undefined || typeof value === 'boolean') return choice(value);
  if (typeof value === 'number') {
    if (item.widget === 'euro') return formats.euro(value);
    const decimals = Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0);
    const unit = local(item.unit);
    return unit === '' ? formats.number(value, decimals) : `${formats.number(value, decimals)} ${unit}`;
  }
  return item.widget === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formats.date(String(value)) : String(value);
};
