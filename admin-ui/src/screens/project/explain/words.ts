import type { LocalizedText } from '@weegbrug/core/shared';
import type { Formats } from '../../../messages/useFormats.ts';
import type { Translate } from '../../../messages/useText.ts';

/** What a sentence is made with: texts and numbers in the reader's language. */
export type Words = { t: Translate; local: (text: LocalizedText | undefined) => string; formats: Formats };

/** As many decimals as the number has, at least and at most so many: 0,18 and 0,1125. */
export const decimalsOf = (value: number, least = 0, most = 6): number => {
  const fraction = String(Math.round(value * 1e9) / 1e9).split('.')[1]?.length ?? 0;
  return Math.min(most, Math.max(least, fraction));
};
