import type { Language } from '../shared/localizedText.ts';

/** The language that the reader prefers of those that exist; Dutch when the header says nothing usable (RFC 9110, section 12.5.4). */
export const readLanguage = (header: string | undefined): Language => {
  if (header === undefined || header.length > 400) return 'nl';
  let best: { language: Language; quality: number } | undefined;
  for (const part of header.toLowerCase().split(',')) {
    const [range = '', ...parameters] = part.trim().split(';');
    const tag = range.trim().split('-')[0];
    if (tag !== 'nl' && tag !== 'en') continue;
    const given = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    const quality = given === undefined ? 1 : Number(given.slice(2));
    if (quality > 0 && quality > (best?.quality ?? 0)) best = { language: tag, quality };
  }
  return best?.language ?? 'nl';
};
