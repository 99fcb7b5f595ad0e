import { useLocale, useTranslate } from 'ra-core';
import { useCallback } from 'react';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { MessageKey } from './catalogue.ts';

export type Translate = (key: MessageKey, parameters?: Record<string, string | number>) => string;

/** The texts of the screen in the reader's language: by key from the catalogue, or from a localized text of the configuration. */
export const useText = (): { t: Translate; local: (text: LocalizedText | undefined) => string; language: 'nl' | 'en' } => {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'nl';
  const t = useCallback<Translate>((key, parameters) => translate(key, parameters), [translate]);
  const local = useCallback((text: LocalizedText | undefined) => (text === undefined ? '' : (text[language] ?? text.nl)), [language]);
  return { t, local, language };
};
