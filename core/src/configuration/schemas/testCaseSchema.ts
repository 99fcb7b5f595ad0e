import { type ConfigurationSchema, described, keySchema, record, reference } from './describe.ts';
import { localizedName } from './localizedTextSchema.ts';

const score = { type: 'number', minimum: -100, maximum: 100 } as const;

/** `test-cases/<key>.json` */
export const testCaseSchema: ConfigurationSchema = described(
  ['Testgeval', 'Antwoorden met de uitkomst die eruit moet komen.'],
  ['Test case', 'Answers with the outcome that they must give.'],
  record({
    name: localizedName(),
    key: described(['Sleutel', 'Gelijk aan de bestandsnaam.'], ['Key', 'Same as the name of the file.'], keySchema),
    projectType: described(
      ['Projecttype', 'Met welk formulier en welke criteria.'],
      ['Project type', 'With which form and criteria.'],
      reference('projectTypes'),
    ),
    answers: described(['Antwoorden', 'De antwoorden per onderdeel van het formulier.'], ['Answers', 'The answers by part of the form.'], {
      type: 'object',
      'x-widget': 'answers',
    }),
    expected: described(
      ['Verwachte uitkomst', 'Alleen wat u invult, wordt vergeleken.'],
      ['Expected outcome', 'Only what is filled in is compared.'],
      record(
        {
          priority: described(['Prioriteitsscore', 'P, op twee decimalen.'], ['Priority', 'P, with two decimals.'], score),
          advice: described(
            ['Advies', 'Het advies volgens de drempels.'],
            ['Advice', 'The advice by the thresholds.'],
            reference('advice'),
          ),
          route: described(['Route', 'Wie besluit.'], ['Route', 'Who decides.'], reference('routes')),
          positive: described(['Positieve bijdrage', 'D⁺, op twee decimalen.'], ['Positive contribution', 'D⁺, with two decimals.'], score),
          negative: described(['Negatieve bijdrage', 'D⁻, op twee decimalen.'], ['Negative contribution', 'D⁻, with two decimals.'], score),
          measures: described(
            ['Meetwaarden', 'De waarde per meetwaarde, bijvoorbeeld housing.index.'],
            ['Measures', 'The value by measure, for instance housing.index.'],
            {
              type: 'object',
              additionalProperties: { type: ['number', 'string', 'boolean'] },
              'x-reference': 'measures',
            },
          ),
        },
        { optional: ['priority', 'advice', 'route', 'positive', 'negative', 'measures'] },
      ),
    ),
  }),
);
