import { factReferenceSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, keySchema, list, record, reference, text } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';
import { bandsSchema } from './rangeProperties.ts';

const score = described(['Score', 'De score op de schaal van het kader.'], ['Score', 'The score on the scale of the framework.'], {
  type: 'number',
});
const value = (nl: string, en: string): ConfigurationSchema => described(['Waarde', nl], ['Value', en], factReferenceSchema);
const kind = (name: string): ConfigurationSchema =>
  described(['Soort', 'Hoe de score wordt bepaald.'], ['Kind', 'How the score is determined.'], { const: name, readOnly: true });

const panel = record(
  {
    assessors: described(
      ['Aantal beoordelaars', 'Zoveel mensen geven een score. Bij 1 rust de score op één oordeel.'],
      ['Number of assessors', 'So many people give a score. With 1 the score rests on one opinion.'],
      { type: 'integer', minimum: 1, maximum: 20 },
    ),
    role: described(['Rol', 'Wie deze rol heeft, mag beoordelen.'], ['Role', 'Who holds this role may assess.'], reference('roles')),
    chair: described(
      ['Voorzitter', 'Wie deze rol heeft, mag naast de beoordelaars de score vaststellen.'],
      ['Chair', 'Who holds this role may settle the score beside the assessors.'],
      reference('roles'),
    ),
    maximumDistance: described(
      ['Grootste afstand', 'Liggen scores meer stappen uit elkaar, dan is eerst een gesprek nodig.'],
      ['Largest distance', 'When scores lie more steps apart, a conversation is needed first.'],
      { type: 'number', minimum: 0 },
    ),
  },
  { optional: ['chair'] },
);

const source: ConfigurationSchema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    described(
      ['Banden', 'Een getal dat in een band valt.'],
      ['Bands', 'A number that falls in a band.'],
      record(
        {
          kind: kind('bands'),
          value: value('De meetwaarde of het antwoord dat telt.', 'The measure or answer that counts.'),
          decimals: described(
            ['Decimalen', 'Op hoeveel decimalen de waarde wordt vergeleken.'],
            ['Decimals', 'With how many decimals the value is compared.'],
            { type: 'integer', minimum: 0, maximum: 6 },
          ),
          bands: described(
            ['Banden', 'Van boven naar beneden gelezen; de eerste die past, telt.'],
            ['Bands', 'Read from top to bottom; the first that fits counts.'],
            bandsSchema(score),
          ),
        },
        { optional: ['decimals'] },
      ),
    ),
    described(
      ['Keuzes', 'Een keuze of ja/nee met een score per antwoord.'],
      ['Choices', 'A choice or yes/no with a score per answer.'],
      record({
        kind: kind('choices'),
        value: value('Het antwoord dat telt.', 'The answer that counts.'),
        scores: described(
          ['Scores', 'De score per antwoord.'],
          ['Scores', 'The score per answer.'],
          list(
            record({
              value: described(['Antwoord', 'Het gekozen antwoord.'], ['Answer', 'The chosen answer.'], {
                type: ['string', 'number', 'boolean'],
              }),
              score,
            }),
            { minItems: 1 },
          ),
        ),
      }),
    ),
    described(
      ['Regels', 'Een regelset bepaalt de score.'],
      ['Rules', 'A rule set gives the score.'],
      record({
        kind: kind('rules'),
        ruleSet: described(
          ['Regelset', 'Een regelset met als doel een criterium.'],
          ['Rule set', 'A rule set with purpose criterion.'],
          reference('ruleSets'),
        ),
      }),
    ),
    described(
      ['Oordeel', 'Een mens kiest de score zelf.'],
      ['Judgement', 'A person chooses the score.'],
      record(
        {
          kind: kind('judgement'),
          value: value(
            'Het antwoord dat de score is; bij een panel het gegeven judgements met de sleutel van dit criterium.',
            'The answer that is the score; with a panel the fact judgements with the key of this criterion.',
          ),
          panel: described(
            ['Panel', 'Meer mensen beoordelen dit: eerst los van elkaar, daarna samen.'],
            ['Panel', 'Several people judge this: apart at first, then together.'],
            panel,
          ),
        },
        { optional: ['panel'] },
      ),
    ),
  ],
};

/** How the contribution to one leaf goal is determined. */
export const criterionSchema: ConfigurationSchema = record(
  {
    name: localizedName('De naam van het criterium.', 'The name of the criterion.'),
    key: described(
      ['Sleutel', 'Waarmee projecttypen naar dit criterium verwijzen.'],
      ['Key', 'How project types refer to this criterion.'],
      keySchema,
    ),
    goal: described(
      ['Doel', 'Het doel waaraan het criterium bijdraagt.'],
      ['Goal', 'The goal that it contributes to.'],
      reference('goals'),
    ),
    share: described(
      ['Aandeel', 'Hoe zwaar het telt naast andere criteria van hetzelfde doel. Standaard 1.'],
      ['Share', 'How much it counts beside other criteria of the same goal. Default 1.'],
      {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1_000_000,
      },
    ),
    source: described(['Bepaling', 'Waar de score vandaan komt.'], ['Determination', 'Where the score comes from.'], source),
    evidence: described(
      ['Onderbouwing', 'Wat er bij de score wordt getoond.'],
      ['Evidence', 'What is shown with the score.'],
      record(
        {
          class: described(
            ['Bewijsklasse', 'A gemeten, B kengetal of model, C deskundig oordeel.'],
            ['Evidence class', 'A measured, B key figure or model, C expert opinion.'],
            { enum: ['A', 'B', 'C'] },
          ),
          indicator: described(['Indicator', 'Wat er wordt gemeten.'], ['Indicator', 'What is measured.'], localizedTextSchema()),
          unit: described(['Eenheid', 'Waarin wordt gemeten.'], ['Unit', 'In what it is measured.'], localizedTextSchema(100)),
          denominator: described(
            ['Noemer', 'Waarvan het een deel is, of waarover wordt geteld.'],
            ['Denominator', 'What it is a share of, or counted per.'],
            localizedTextSchema(200),
          ),
          baseline: described(['Nulmeting', 'De stand nu, met jaar.'], ['Baseline', 'The present value, with its year.'], text()),
          source: described(
            ['Bron', 'Waar de methode of het kengetal vandaan komt.'],
            ['Source', 'Where the method or key figure comes from.'],
            localizedTextSchema(),
          ),
        },
        { optional: ['unit', 'denominator', 'baseline'] },
      ),
    ),
  },
  { optional: ['share'] },
);
