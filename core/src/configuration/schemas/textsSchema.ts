import { type ConfigurationSchema, described } from './describe.ts';
import { localizedTextSchema } from './localizedTextSchema.ts';

/** `texts.json` */
export const textsSchema: ConfigurationSchema = described(
  ['Teksten', 'Woorden van uw gemeente die de standaardteksten vervangen of aanvullen.'],
  ['Texts', 'Words of your municipality that replace or add to the standard texts.'],
  {
    type: 'object',
    propertyNames: { type: 'string', pattern: '^[a-zA-Z0-9]+(?:[.-][a-zA-Z0-9]+)*$', maxLength: 120 },
    additionalProperties: described(['Tekst', 'De tekst in beide talen.'], ['Text', 'The text in both languages.'], localizedTextSchema()),
    maxProperties: 2000,
    'x-widget': 'texts',
  },
);
