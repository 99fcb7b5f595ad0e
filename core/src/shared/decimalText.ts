import type { Language } from './localizedText.ts';
import { plainDecimal } from './plainDecimal.ts';

/** A number in a sentence, with all its digits, a real minus sign and the decimal mark of the language: −0,5 and −0.5. */
export const decimalText = (value: number, language: Language): string => {
  const text = plainDecimal(value).replace('-', '−');
  return language === 'nl' ? text.replace('.', ',') : text;
};
