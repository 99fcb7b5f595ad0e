/** Languages that a person can read the product in. Dutch is always complete; English may fall back to Dutch. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that the configuration or a plugin states per language. */
export type LocalizedText = { nl: string; en?: string };

/** The text in the asked language, or the Dutch one where no translation was made yet. */
export const localize = (text: LocalizedText, language: Language): string => text[language] ?? text.nl;
