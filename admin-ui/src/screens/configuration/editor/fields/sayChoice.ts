import { catalogues, type MessageKey } from '../../../../messages/catalogue.ts';
import type { Translate } from '../../../../messages/useText.ts';

/** A word of the schema as people say it; the word itself when there is no better one. */
export const sayChoice = (t: Translate, choice: string): string => {
  for (const key of [`configuration.choice.${choice}`, `phase.${choice}`]) if (key in catalogues.nl) return t(key as MessageKey);
  return choice;
};
