import { tableLimits } from '../../rules/tables/decisionTable.ts';
import { factReferenceSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, keySchema, list, record } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

const columnSchema = record(
  {
    name: localizedName('Het opschrift van de kolom.', 'The heading of the column.'),
    key: described(['Sleutel', 'Waaronder de cellen van een rij staan.'], ['Key', 'Under which the cells of a row stand.'], keySchema),
    value: described(
      ['Gegeven', 'Het antwoord, de meetwaarde of het kerngegeven waarop de kolom let.'],
      ['Fact', 'The answer, measure or core field that the column looks at.'],
      factReferenceSchema,
    ),
    kind: described(
      ['Soort', 'Wat er in de cellen staat: getallen, keuzes, ja of nee, of datums.'],
      ['Kind', 'What the cells hold: numbers, choices, yes or no, or dates.'],
      { enum: ['number', 'choice', 'yesNo', 'date'] },
    ),
    unit: described(
      ['Eenheid', 'Bij bedragen: de getallen zijn eurocenten en worden als euro’s gelezen.'],
      ['Unit', 'For amounts: the numbers are euro cents and are read as euros.'],
      { enum: ['euroCents'] },
    ),
  },
  { optional: ['unit'] },
);

const rowSchema = record(
  {
    name: localizedName('Wat de rij zegt. Leeg: gemaakt uit de cellen.', 'What the row says. Empty: made from its cells.'),
    when: described(
      [
        'Cellen',
        'Per kolom wat past: grenzen (from, above, upTo, below), een lijst keuzes, of true of false. Een kolom die er niet in staat, maakt niet uit.',
      ],
      [
        'Cells',
        'What fits per column: ends (from, above, upTo, below), a list of choices, or true or false. An absent column does not matter.',
      ],
      {
        type: 'object',
        maxProperties: tableLimits.columns,
        additionalProperties: { type: ['object', 'array', 'boolean'] },
      },
    ),
    score: described(
      ['Score', 'Bij een criterium: de score op de schaal van het kader.'],
      ['Score', 'For a criterion: the score on the scale of the framework.'],
      { type: 'number' },
    ),
    message: described(
      ['Melding', 'Bij knock-outs en signalen: wat de aanvrager en de beslisser lezen.'],
      ['Message', 'For knock-outs and flags: what applicant and decider read.'],
      localizedTextSchema(),
    ),
  },
  { optional: ['name', 'score', 'message'] },
);

/** `table` of a rule set: the rules as rows. */
export const decisionTableSchema: ConfigurationSchema = described(
  ['Beslistabel', 'Dezelfde regels als tabel: elke rij is een regel, de bovenste staat voorop.'],
  ['Decision table', 'The same rules as a table: every row is a rule, the upper one comes first.'],
  record(
    {
      columns: described(
        ['Kolommen', 'Waarop de rijen letten.'],
        ['Columns', 'What the rows look at.'],
        list(columnSchema, { minItems: 1, maxItems: tableLimits.columns }),
      ),
      rows: described(
        ['Rijen', 'Van boven naar onder gelezen.'],
        ['Rows', 'Read from top to bottom.'],
        list(rowSchema, { maxItems: tableLimits.rows }),
      ),
    },
    { 'x-widget': 'decisionTable' },
  ),
);
