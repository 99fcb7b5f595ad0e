import { conditionDefinitions, conditionSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, keySchema, list, nameSchema, record, reference } from './describe.ts';
import { formItemSchema } from './formItemSchema.ts';
import { localizedTextSchema } from './localizedTextSchema.ts';

const title = described(
  ['Titel', 'De titel zoals de aanvrager die leest.'],
  ['Title', 'The title as the applicant reads it.'],
  localizedTextSchema(200),
);
const intro = described(['Inleiding', 'Een zin onder de titel.'], ['Introduction', 'A sentence under the title.'], localizedTextSchema());
const visibleWhen = described(
  ['Zichtbaar als', 'Leeg betekent altijd zichtbaar.'],
  ['Visible when', 'Empty means always visible.'],
  conditionSchema,
);

const checks = described(
  ['Controles', 'Regels over meer antwoorden samen.'],
  ['Checks', 'Rules over several answers together.'],
  list(
    record(
      {
        key: described(['Sleutel', 'Uniek binnen het formulier.'], ['Key', 'Unique in the form.'], keySchema),
        condition: described(
          ['Moet gelden', 'Geldt dit niet, dan verschijnt de melding.'],
          ['Must hold', 'When this does not hold the message appears.'],
          conditionSchema,
        ),
        field: described(['Bij antwoord', 'Waar de melding staat.'], ['At answer', 'Where the message stands.'], reference('answers')),
        message: described(
          ['Melding', 'Wat er mis is en hoe het goed komt.'],
          ['Message', 'What is wrong and how to mend it.'],
          localizedTextSchema(),
        ),
        visibleWhen,
      },
      { optional: ['visibleWhen'] },
    ),
  ),
);

const section = record(
  {
    use: described(
      ['Bestaand onderdeel', 'Een onderdeel van Weegbrug of een plugin, bijvoorbeeld core/identity.'],
      ['Existing section', 'A section of Weegbrug or a plugin, for instance core/identity.'],
      reference('sections'),
    ),
    title,
    key: described(['Sleutel', 'Uniek binnen het formulier.'], ['Key', 'Unique in the form.'], keySchema),
    namespace: described(
      ['Groep antwoorden', 'De naam waaronder de antwoorden staan.'],
      ['Namespace', 'The name under which the answers stand.'],
      nameSchema,
    ),
    intro,
    items: described(['Vragen', 'Wat er in het onderdeel staat.'], ['Questions', 'What stands in the section.'], list(formItemSchema)),
    schema: described(
      ['Antwoorden', 'Welke antwoorden mogelijk en verplicht zijn, als JSON Schema.'],
      ['Answers', 'Which answers are possible and required, as JSON Schema.'],
      { type: 'object', 'x-widget': 'jsonSchema' },
    ),
    uiSchema: described(
      ['Weergave voor experts', 'Aanwijzingen voor de weergave per vraag.'],
      ['Display for experts', 'Hints for display per question.'],
      { type: 'object', 'x-widget': 'json' },
    ),
    checks,
    visibleWhen,
  },
  {
    optional: ['use', 'title', 'key', 'namespace', 'intro', 'items', 'schema', 'uiSchema', 'checks', 'visibleWhen'],
    if: { required: ['use'] },
    then: { propertyNames: { enum: ['use', 'visibleWhen'] } },
    else: { required: ['key', 'namespace', 'schema', 'items'] },
    'x-variants': [
      { properties: ['use', 'visibleWhen'] },
      { properties: ['title', 'key', 'namespace', 'intro', 'items', 'schema', 'uiSchema', 'checks', 'visibleWhen'] },
    ],
  },
);

const page = record(
  {
    title,
    key: described(['Sleutel', 'Uniek binnen het formulier.'], ['Key', 'Unique in the form.'], keySchema),
    intro,
    sections: described(
      ['Onderdelen', 'Wat er op de pagina staat.'],
      ['Sections', 'What stands on the page.'],
      list(section, { maxItems: 100 }),
    ),
    visibleWhen,
  },
  { optional: ['intro', 'visibleWhen'] },
);

/** `forms/<key>.json` */
export const formSchema: ConfigurationSchema = described(
  ['Formulier', 'De vragen van een projecttype, verdeeld over pagina’s.'],
  ['Form', 'The questions of a project type, spread over pages.'],
  record(
    {
      title,
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      pages: described(['Pagina’s', 'In deze volgorde.'], ['Pages', 'In this order.'], list(page, { minItems: 1, maxItems: 50 })),
      checks,
    },
    { optional: ['checks'], $defs: conditionDefinitions },
  ),
);
