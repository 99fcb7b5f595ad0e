import type { I18nProvider } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import { readLanguage, writeLanguage } from '../connection/preferences.ts';
import { catalogues } from '../messages/catalogue.ts';
import { dutchFrameworkMessages } from '../messages/nl/framework.ts';

const bundles = { nl: { ...dutchFrameworkMessages, ...catalogues.nl }, en: { ...englishMessages, ...catalogues.en } };

/** One provider for our own catalogue and for the texts of react-admin's parts. Remembers the reader's language. */
export const i18nProvider: I18nProvider = (() => {
  const provider = polyglotI18nProvider((locale) => (locale === 'en' ? bundles.en : bundles.nl), readLanguage(), [
    { locale: 'nl', name: 'Nederlands' },
    { locale: 'en', name: 'English' },
  ]);
  const remember = async (locale: string): Promise<void> => {
    writeLanguage(locale);
    document.documentElement.lang = locale;
    await provider.changeLocale(locale);
  };
  return { ...provider, changeLocale: remember };
})();
