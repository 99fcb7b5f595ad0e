import { conditionSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, list, nameSchema, record, reference } from './describe.ts';
import { localizedTextSchema } from './localizedTextSchema.ts';

const widgets = ['text', 'textarea', 'number', 'euro', 'percent', 'date', 'select', 'radio', 'checkboxes', 'yesNo', 'scale'] as const;
const optionSources = ['teams', 'domains', 'programmes', 'budgetYears', 'people', 'fundingSources'] as const;

const kind = (name: string): ConfigurationSchema =>
  described(['Soort', 'Wat er op de pagina staat.'], ['Kind', 'What stands on the page.'], { const: name, readOnly: true });
const name = described(
  ['Naam', 'Waarmee regels en criteria naar dit antwoord verwijzen.'],
  ['Name', 'How rules and criteria refer to this answer.'],
  nameSchema,
);
const label = described(
  ['Vraag', 'De vraag zoals de aanvrager die leest.'],
  ['Label', 'The question as the applicant reads it.'],
  localizedTextSchema(500),
);
const noun = described(
  ['In een zin', 'Zoals de vraag in een melding staat: het aantal woningen.'],
  ['In a sentence', 'As it stands in a message: the number of homes.'],
  localizedTextSchema(200),
);
const help = described(['Hulptekst', 'Uitleg onder de vraag.'], ['Help', 'Explanation under the question.'], localizedTextSchema());
const unit = described(['Eenheid', 'Achter het antwoord.'], ['Unit', 'After the answer.'], localizedTextSchema(60));
const visibleWhen = described(
  ['Zichtbaar als', 'Leeg betekent altijd zichtbaar.'],
  ['Visible when', 'Empty means always visible.'],
  conditionSchema,
);

const questionSchema = record(
  {
    kind: kind('question'),
    label,
    name,
    noun,
    help,
    unit,
    widget: described(['Weergave', 'Hoe de vraag wordt beantwoord.'], ['Widget', 'How the question is answered.'], { enum: widgets }),
    width: described(
      ['Breedte', 'Twee halve vragen na elkaar staan naast elkaar als daar plaats voor is; op een telefoon onder elkaar.'],
      ['Width', 'Two half questions after one another stand side by side where there is room; on a phone below one another.'],
      { enum: ['full', 'half'] },
    ),
    options: described(
      ['Keuzes', 'De antwoorden waaruit gekozen wordt.'],
      ['Options', 'The answers to choose from.'],
      list(
        record({
          value: described(['Waarde', 'Wat er wordt opgeslagen.'], ['Value', 'What is stored.'], { type: ['string', 'number', 'boolean'] }),
          label: described(['Tekst', 'Wat de aanvrager leest.'], ['Label', 'What the applicant reads.'], localizedTextSchema(300)),
        }),
        { minItems: 1 },
      ),
    ),
    optionsFrom: described(['Keuzes uit', 'Een lijst van de gemeente.'], ['Options from', 'A list of the municipality.'], {
      enum: optionSources,
    }),
    visibleWhen,
    requiredWhen: described(
      ['Verplicht als', 'Leeg betekent: zoals bij de antwoorden staat.'],
      ['Required when', 'Empty means: as stated with the answers.'],
      conditionSchema,
    ),
    influenceable: described(
      ['Te beïnvloeden', 'De aanvrager kan dit veranderen om meer bij te dragen.'],
      ['Influenceable', 'The applicant can change this to contribute more.'],
      { type: 'boolean' },
    ),
  },
  { optional: ['noun', 'help', 'unit', 'widget', 'width', 'options', 'optionsFrom', 'visibleWhen', 'requiredWhen', 'influenceable'] },
);

const groupSchema = record(
  {
    kind: kind('group'),
    label,
    name,
    noun,
    help,
    addLabel: described(
      ['Knoptekst', 'De knop die een regel toevoegt.'],
      ['Button', 'The button that adds a row.'],
      localizedTextSchema(100),
    ),
    minimum: described(['Minimum', 'Het kleinste aantal regels.'], ['Minimum', 'The lowest number of rows.'], {
      type: 'integer',
      minimum: 0,
      maximum: 10_000,
    }),
    maximum: described(['Maximum', 'Het grootste aantal regels.'], ['Maximum', 'The highest number of rows.'], {
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
    }),
    layout: described(['Opmaak', 'Een tabel of blokken.'], ['Layout', 'A table or cards.'], { enum: ['table', 'cards'] }),
    questions: described(
      ['Vragen per regel', 'Elke regel heeft dezelfde vragen.'],
      ['Questions per row', 'Every row has the same questions.'],
      list(questionSchema, { minItems: 1 }),
    ),
    visibleWhen,
  },
  { optional: ['noun', 'help', 'addLabel', 'visibleWhen'] },
);

const formula: ConfigurationSchema = {
  type: 'object',
  required: ['operation'],
  discriminator: { propertyName: 'operation' },
  oneOf: [
    described(
      ['Rekenen met antwoorden', 'Optellen, aftrekken, vermenigvuldigen of een percentage.'],
      ['Arithmetic on answers', 'Sum, difference, product or share.'],
      record({
        operation: described(['Bewerking', 'Welke berekening.'], ['Operation', 'Which calculation.'], {
          enum: ['sum', 'difference', 'product', 'share'],
        }),
        of: described(
          ['Antwoorden', 'De antwoorden, in deze volgorde.'],
          ['Answers', 'The answers, in this order.'],
          list(reference('answers'), { minItems: 1, maxItems: 100 }),
        ),
      }),
    ),
    described(
      ['Kolom optellen', 'Telt een kolom van een groep op.'],
      ['Sum of a column', 'Adds a column of a group.'],
      record({
        operation: described(['Bewerking', 'Welke berekening.'], ['Operation', 'Which calculation.'], { const: 'sumOf', readOnly: true }),
        group: described(['Groep', 'Welke herhaalde groep.'], ['Group', 'Which repeated group.'], reference('answers')),
        question: described(['Kolom', 'Welke vraag binnen de groep.'], ['Column', 'Which question in the group.'], {
          type: 'string',
          minLength: 1,
          maxLength: 60,
        }),
      }),
    ),
  ],
};

const calculatedSchema = record(
  {
    kind: kind('calculated'),
    label,
    name,
    unit,
    decimals: described(
      ['Decimalen', 'Op hoeveel decimalen de uitkomst wordt getoond.'],
      ['Decimals', 'With how many decimals the outcome is shown.'],
      { type: 'integer', minimum: 0, maximum: 6 },
    ),
    formula: described(['Berekening', 'Waar de waarde uit volgt.'], ['Formula', 'What the value follows from.'], formula),
    visibleWhen,
  },
  { optional: ['unit', 'visibleWhen'] },
);

const noteSchema = record(
  {
    kind: kind('note'),
    text: described(['Tekst', 'Een zin tussen de vragen.'], ['Text', 'A sentence between the questions.'], localizedTextSchema()),
    visibleWhen,
  },
  { optional: ['visibleWhen'] },
);

/** What can stand in a section. */
export const formItemSchema: ConfigurationSchema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    described(['Vraag', 'Eén vraag.'], ['Question', 'One question.'], questionSchema),
    described(['Groep', 'Vragen die zich herhalen.'], ['Group', 'Questions that repeat.'], groupSchema),
    described(['Berekend', 'Een waarde die uit andere volgt.'], ['Calculated', 'A value that follows from others.'], calculatedSchema),
    described(['Toelichting', 'Een zin tussen de vragen.'], ['Note', 'A sentence between the questions.'], noteSchema),
  ],
};
