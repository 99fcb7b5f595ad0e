import type { Language } from '../../shared/localizedText.ts';
import type { ConfigurationChange } from './configurationChange.ts';
import { sayChange } from './sayChange.ts';

/** A change as plain text, where nothing can be marked. */
export const plainSentence = (change: ConfigurationChange, language: Language): string =>
  sayChange(change, language)
    .sentence.map(({ text }) => text)
    .join('');
