/**
 * Reads a number as people type it: "3.200.000", "1.234,5", "1234.5", "−3". A point followed by exactly three digits
 * divides thousands in Dutch.
 * @returns the number; the text itself when it is none, so that nothing typed is lost; `undefined` when empty
 */
export const parseNumber = (text: string, language: 'nl' | 'en'): number | string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const compact = trimmed.replace(/[\s\u00a0€]/g, '').replace('−', '-');
  const plain = language === 'nl' ? dutch(compact) : compact.replace(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

const dutch = (text: string): string => {
  if (text.includes(',')) return text.replace(/\./g, '').replace(',', '.');
  return /^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replace(/\./g, '') : text;
};
