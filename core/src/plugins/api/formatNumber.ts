import type { LocalizedText } from '../../shared/localizedText.ts';

const formatters = new Map<number, { nl: Intl.NumberFormat; en: Intl.NumberFormat }>();

/**
 * A number as people read it in both languages, for the explanation of a measure: 3400.5 → "3.400,5" and "3,400.5".
 * @param maximumDecimals decimals at most; zeros at the end are left out
 */
export const formatNumber = (value: number, maximumDecimals = 2): Required<LocalizedText> => {
  let pair = formatters.get(maximumDecimals);
  if (pair === undefined) {
    const options = { maximumFractionDigits: maximumDecimals };
    pair = { nl: new Intl.NumberFormat('nl-NL', options), en: new Intl.NumberFormat('en-GB', options) };
    formatters.set(maximumDecimals, pair);
  }
  const minus = (text: string): string => text.replace('-', '−');
  return { nl: minus(pair.nl.format(value)), en: minus(pair.en.format(value)) };
};
