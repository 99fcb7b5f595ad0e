import { useMemo } from 'react';
import { useText } from './useText.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it, and a long list uses thousands. */
const numberFormat = (locale: string, decimals: number): Intl.NumberFormat => {
  const key = `${locale} ${decimals}`;
  const format =
    numberFormats.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  numberFormats.set(key, format);
  return format;
};

const realMinus = (text: string): string => text.replace('-', '−');

/** Numbers, money and moments as people in the town write them; a minus is a real minus sign. */
export const useFormats = () => {
  const { language } = useText();
  return useMemo(() => {
    const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
    const number = (value: number, decimals = 0): string => realMinus(numberFormat(locale, decimals).format(value === 0 ? 0 : value));
    const zone = { timeZone: 'Europe/Amsterdam' } as const;
    return {
      locale,
      number,
      /** A score with two decimals. */
      score: (value: number) => number(value, 2),
      /** With its sign: +18,00, −3,75, 0,00. */
      signed: (value: number, decimals = 2) => (value > 0 ? `+${number(value, decimals)}` : number(value, decimals)),
      /** A share 0 … 1 as a percentage. */
      percent: (share: number, decimals = 0) => `${number(share * 100, decimals)} %`,
      /** Euro cents as thousands of euros: 3.200. */
      thousands: (cents: number) => number(cents / 100_000),
      /** Euro cents as whole euros: € 3.200.000. */
      euro: (cents: number) => `€ ${number(cents / 100, cents % 100 === 0 ? 0 : 2)}`,
      /** Euro cents, short: € 3,2 mln. */
      euroShort: (cents: number) =>
        Math.abs(cents) >= 100_000_000
          ? `€ ${number(cents / 100_000_000, 1)} ${language === 'nl' ? 'mln' : 'm'}`
          : `€ ${number(cents / 100_000)}${language === 'nl' ? '.000' : ',000'}`,
      /** Hundredths of FTE: 4,2. */
      fte: (hundredths: number) => number(hundredths / 100, 1),
      date: (iso: string) =>
        new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso)),
      dayLong: (iso: string) =>
        new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso)),
      day: (iso: string) => new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long' }).format(new Date(iso)),
      time: (iso: string) =>
        new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' })
          .format(new Date(iso))
          .replace(':', language === 'nl' ? '.' : ':'),
    };
  }, [language]);
};
export type Formats = ReturnType<typeof useFormats>;
