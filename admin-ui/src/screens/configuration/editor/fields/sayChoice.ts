import { choiceWords, type LocalizedText } from '@weegbrug/core/shared';
import { catalogues, type MessageKey } from '../../../../messages/catalogue.ts';
import type { Translate } from '../../../../messages/useText.ts';

/** A word of the schema as people say it; the word itself when there is no better one. */
export const sayChoice = ({ t, local }: { t: Translate; local: (text: LocalizedText) => string }, choice: string): string => {
  const words = Object.hasOwn(choiceWords, choice) ? choiceWords[choice] : undefined;
  if (words !== undefined) return local(words);
  const phase = `phase.${choice}`;
  return phase in catalogues.nl ? t(phase as MessageKey) : choice;
};
