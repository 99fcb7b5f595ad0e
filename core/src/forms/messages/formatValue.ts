import type { Language } from '../../shared/localizedText.ts';
import type { Widget } from '../formDefinition.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A value as people read it: `−3`, `1.250,5`, `€ 3.200,00` for cents, `ja`. */
export const formatValue = (value: unknown, language: Language, widget?: Widget): string => {
  if (typeof value === 'number') {
    const euro = widget === 'euro';
    const shown = euro ? value / 100 : value;
    const digits = euro ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 6 };
    const size = new Intl.NumberFormat(locales[language], digits).format(Math.abs(shown));
    return `${euro ? '€ ' : ''}${shown < 0 ? '−' : ''}${size}`;
  }
  if (typeof value === 'boolean') return { nl: value ? 'ja' : 'nee', en: value ? 'yes' : 'no' }[language];
  if (Array.isArray(value)) return value.map((item) => formatValue(item, language)).join(', ');
  return typeof value === 'string' ? value.slice(0, 200) : '';
};
