import { type ConfigurationSchema, described, record } from './describe.ts';

/** A text per language: Dutch is required, English falls back to Dutch. */
export const localizedTextSchema = (maxLength = 2000): ConfigurationSchema => ({
  ...record(
    {
      nl: described(['Nederlands', 'De tekst in het Nederlands.'], ['Dutch', 'The text in Dutch.'], {
        type: 'string',
        minLength: 1,
        maxLength,
      }),
      en: described(
        ['Engels', 'De tekst in het Engels. Laat u dit leeg, dan verschijnt de Nederlandse tekst.'],
        ['English', 'The text in English. Left out, the Dutch text is shown.'],
        {
          type: 'string',
          minLength: 1,
          maxLength,
        },
      ),
    },
    { optional: ['en'] },
  ),
  'x-localized': true,
});

/** The name that everything has. */
export const localizedName = (nl = 'De naam zoals die op het scherm staat.', en = 'The name as shown on screen.'): ConfigurationSchema =>
  described(['Naam', nl], ['Name', en], localizedTextSchema(200));
