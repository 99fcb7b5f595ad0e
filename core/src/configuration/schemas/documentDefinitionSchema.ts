import { type ConfigurationSchema, described, keySchema, list, record, reference } from './describe.ts';
import { localizedName } from './localizedTextSchema.ts';

/** `documents/<key>.json` */
export const documentDefinitionSchema: ConfigurationSchema = described(
  ['Document', 'Een document dat u van een project kunt maken.'],
  ['Document', 'A document that can be made of a project.'],
  record({
    name: localizedName(),
    key: described(
      ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
      ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
      keySchema,
    ),
    template: described(
      ['Sjabloon', 'De naam van het sjabloon, zonder extensie.'],
      ['Template', 'The name of the template, without extension.'],
      { ...reference('templates'), pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    ),
    requires: described(
      ['Verplichte gegevens', 'Zonder deze gegevens wordt het document niet gemaakt.'],
      ['Required values', 'Without these values the document is not made.'],
      list(reference('facts'), { uniqueItems: true }),
    ),
  }),
);
