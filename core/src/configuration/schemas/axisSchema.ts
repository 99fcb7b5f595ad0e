import { factReferenceSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, list, record } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';
import { bandsSchema } from './rangeProperties.ts';

const axisClass = described(['Klasse', 'De klasse op de schaal van de assen.'], ['Class', 'The class on the scale of the axes.'], {
  type: 'integer',
  minimum: 0,
  maximum: 100,
});

/** Classes with what they mean. */
export const classesSchema: ConfigurationSchema = list(
  record({
    class: axisClass,
    label: described(['Omschrijving', 'Wat deze klasse betekent.'], ['Label', 'What this class means.'], localizedTextSchema()),
  }),
);

const factProperties = factReferenceSchema['properties'] as Readonly<Record<string, ConfigurationSchema>>;

const value: ConfigurationSchema = record(
  {
    ...factProperties,
    product: described(
      ['Product van', 'Deze waarden worden vermenigvuldigd, bijvoorbeeld kans × gevolg.'],
      ['Product of', 'These values are multiplied, for instance probability × consequence.'],
      list(factReferenceSchema, { minItems: 1, maxItems: 5 }),
    ),
  },
  {
    optional: ['fact', 'path', 'product'],
    if: { required: ['product'] },
    then: { propertyNames: { enum: ['product'] } },
    else: { required: ['fact'] },
    'x-variants': [{ properties: ['fact', 'path'] }, { properties: ['product'] }],
  },
);

/** One impact axis. */
export const axisSchema: ConfigurationSchema = record(
  {
    name: localizedName('De naam van de as.', 'The name of the axis.'),
    description: described(['Toelichting', 'Wat de as zegt.'], ['Description', 'What the axis tells.'], localizedTextSchema()),
    value: described(['Waarde', 'Waar de klasse uit volgt.'], ['Value', 'What the class follows from.'], value),
    bands: described(
      ['Banden', 'De klasse per bereik. Zonder banden is de waarde zelf de klasse.'],
      ['Bands', 'The class per range. Without bands the value itself is the class.'],
      bandsSchema(axisClass),
    ),
    classes: described(['Klassen', 'Wat elke klasse betekent.'], ['Classes', 'What each class means.'], classesSchema),
  },
  { optional: ['description', 'bands', 'classes'] },
);
