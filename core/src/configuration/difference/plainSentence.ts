import type { Language } from '../../shared/localizedText.ts';
import type { ConfigurationChange } from './configurationChange.ts';
import { differenceTexts } from './differenceTexts.ts';
import { sayChange } from './sayChange.ts';

/** A change as plain text, where nothing can be marked and no badge says that something came or went. */
export const plainSentence = (change: ConfigurationChange, language: Language): string => {
  const text = sayChange(change, language)
    .sentence.map((piece) => piece.text)
    .join('');
  const { content, kind } = change;
  return content.type === 'whole' && (kind === 'added' || kind === 'removed') ? `${text}: ${differenceTexts[language][kind]}` : text;
};
