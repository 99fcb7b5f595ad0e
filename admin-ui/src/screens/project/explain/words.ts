import type { LocalizedText } from '@weegbrug/core/shared';
import type { Formats } from '../../../messages/useFormats.ts';
import type { Translate } from '../../../messages/useText.ts';

/** What a sentence is made with: texts and numbers in the reader's language. */
export type Words = { t: Translate; local: (text: LocalizedText | undefined) => string; formats: Formats };
