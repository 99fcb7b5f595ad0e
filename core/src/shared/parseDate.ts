const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * Reads a date as people type it: "1-3-2027", "01/03/2027", "1 3 2027", and also "2027-03-01".
 * @returns the date as `2027-03-01`; the text itself when it is none, so that nothing typed is lost; `undefined` when empty
 */
export const parseDate = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const [, day, month, year] = dayFirst.exec(trimmed) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return written(year, month, day);
  const [, first, second, third] = yearFirst.exec(trimmed) ?? [];
  return first !== undefined && second !== undefined && third !== undefined ? written(first, second, third) : text;
};

/** A stored date as it is typed, day first; anything else as it is. */
export const writeDate = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  const [, year, month, day] = yearFirst.exec(value) ?? [];
  return year === undefined ? value : `${day}-${month}-${year}`;
};

const written = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
