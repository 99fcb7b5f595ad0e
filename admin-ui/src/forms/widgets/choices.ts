import type { QuestionItem } from '@weegbrug/core/forms';
import type { Translate } from '../../messages/useText.ts';

export type Choice = { value: string | number | boolean; label: string };

/** The answers that may be chosen, in words. */
export const choicesOf = (item: QuestionItem, local: (text: { nl: string; en?: string }) => string, t: Translate): readonly Choice[] => {
  if (item.options !== undefined) return item.options.map((option) => ({ value: option.value, label: local(option.label) }));
  return [
    { value: true, label: t('common.yes') },
    { value: false, label: t('common.no') },
  ];
};
