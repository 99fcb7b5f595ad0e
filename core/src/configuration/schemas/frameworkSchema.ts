import { axisSchema, classesSchema } from './axisSchema.ts';
import { factReferenceSchema } from './conditionSchema.ts';
import { criterionSchema } from './criterionSchema.ts';
import { adviceSchema, escalationsSchema, routesSchema } from './decisionRulesSchema.ts';
import { type ConfigurationSchema, definition, described, keySchema, list, record, text } from './describe.ts';
import { goalSchema } from './goalSchema.ts';
import { localizedTextSchema } from './localizedTextSchema.ts';
import { weightAgreementSchema } from './weightAgreementSchema.ts';

const number = (nl: readonly [string, string], en: readonly [string, string], more: ConfigurationSchema = {}): ConfigurationSchema =>
  described(nl, en, { type: 'number', ...more });
const share = { minimum: 0, maximum: 1, 'x-widget': 'percent' } as const;

const scale = record(
  {
    min: number(['Laagste score', 'De slechtste score, onder nul.'], ['Lowest score', 'The worst score, below zero.']),
    max: number(['Hoogste score', 'De beste score, boven nul.'], ['Highest score', 'The best score, above zero.']),
    labels: described(
      ['Omschrijvingen', 'Wat elke score in woorden betekent.'],
      ['Labels', 'What each score means in words.'],
      list(
        record({
          score: number(['Score', 'De score.'], ['Score', 'The score.']),
          label: described(['Omschrijving', 'De score in woorden.'], ['Label', 'The score in words.'], localizedTextSchema(200)),
        }),
      ),
    ),
  },
  { optional: ['labels'] },
);

const steps = (letter: string, nl: string, en: string): ConfigurationSchema =>
  number(
    [`Klasse ${letter}`, `Marge in stappen van de schaal voor ${nl}.`],
    [`Class ${letter}`, `Spread in steps of the scale for ${en}.`],
    {
      minimum: 0,
    },
  );

const evidenceSpread = record(
  {
    A: steps('A', 'gemeten waarden', 'measured values'),
    B: steps('B', 'kengetallen en modellen', 'key figures and models'),
    C: steps('C', 'oordelen van deskundigen', 'expert opinions'),
  },
  { optional: ['A', 'B', 'C'] },
);

const adopted = record(
  {
    by: described(
      ['Vastgesteld door', 'Bijvoorbeeld de gemeenteraad.'],
      ['Adopted by', 'For instance the council.'],
      localizedTextSchema(200),
    ),
    on: described(['Datum', 'Wanneer het kader is vastgesteld.'], ['Date', 'When the framework was adopted.'], {
      type: 'string',
      format: 'date',
    }),
    reference: described(['Besluitnummer', 'Waar het besluit te vinden is.'], ['Reference', 'Where the decision can be found.'], text(200)),
    reason: described(
      ['Reden', 'Waarom voor deze gewichten is gekozen.'],
      ['Reason', 'Why these weights were chosen.'],
      localizedTextSchema(),
    ),
  },
  { optional: ['reference', 'reason'] },
);

/** `framework.json` */
export const frameworkSchema: ConfigurationSchema = described(
  ['Afwegingskader', 'De doelen, gewichten, criteria en drempels waarmee u projecten vergelijkt.'],
  ['Weighing framework', 'The goals, weights, criteria and thresholds by which projects are compared.'],
  record(
    {
      title: described(['Titel', 'De naam van het kader.'], ['Title', 'The name of the framework.'], localizedTextSchema(200)),
      id: described(['Versie', 'Bijvoorbeeld VB-2026.1.'], ['Version', 'For instance VB-2026.1.'], keySchema),
      adopted: described(['Vaststelling', 'Wie het kader heeft vastgesteld.'], ['Adoption', 'Who adopted the framework.'], adopted),
      planYear: described(
        ['Planjaar', 'Het jaar waarvan de kwartalen tellen voor de as capaciteit.'],
        ['Plan year', 'The year whose quarters count for the capacity axis.'],
        { type: 'integer', minimum: 2000, maximum: 2200 },
      ),
      goals: described(
        ['Doelen', 'De doelenboom met gewichten.'],
        ['Goals', 'The goal tree with weights.'],
        list(definition('goal'), { minItems: 1, 'x-widget': 'goalTree' }),
      ),
      weightAgreements: described(
        ['Afgesproken gewichten', 'Sessies en besluiten over gewichten; ze horen bij de onderbouwing en worden hier niet bewerkt.'],
        ['Agreed weights', 'Sessions and decisions on weights; they are evidence and are not edited here.'],
        list(weightAgreementSchema, { maxItems: 200, readOnly: true, 'x-widget': 'weightAgreements' }),
      ),
      criteria: described(
        ['Criteria', 'Hoe projecten op de onderste doelen scoren.'],
        ['Criteria', 'How projects score on the lowest goals.'],
        list(criterionSchema),
      ),
      scale: described(['Schaal', 'De scores die een criterium kan geven.'], ['Scale', 'The scores that a criterion can give.'], scale),
      evidenceSpread: described(
        [
          'Marge per bewijsklasse',
          'Hoeveel stappen een score naar beneden en naar boven kan afwijken; dat maakt het interval breder. Leeg is 0.',
        ],
        ['Spread per evidence class', 'How many steps a score may be off downwards and upwards; that widens the interval. Empty is 0.'],
        evidenceSpread,
      ),
      minimumCompleteness: number(
        ['Minimale volledigheid', 'Onder dit deel van het gewicht krijgt een project geen score.'],
        ['Minimum completeness', 'Below this share of the weight a project gets no score.'],
        share,
      ),
      axisScale: described(
        ['Schaal van de assen', 'De laagste en hoogste klasse.'],
        ['Scale of the axes', 'The lowest and highest class.'],
        record({
          min: described(['Laagste klasse', 'Meestal 1.'], ['Lowest class', 'Usually 1.'], { type: 'integer', minimum: 0, maximum: 100 }),
          max: described(['Hoogste klasse', 'Meestal 5.'], ['Highest class', 'Usually 5.'], { type: 'integer', minimum: 1, maximum: 100 }),
        }),
      ),
      axes: described(
        ['Impact-assen', 'Wat een project van de organisatie vraagt.'],
        ['Impact axes', 'What a project asks of the organisation.'],
        record({
          complexity: described(
            ['Complexiteit', 'Hoe ingewikkeld het project is.'],
            ['Complexity', 'How complex the project is.'],
            axisSchema,
          ),
          risk: described(['Risico', 'Kans maal gevolg.'], ['Risk', 'Probability times consequence.'], axisSchema),
          capacity: described(['Capaciteit', 'Hoeveel mensen het vraagt.'], ['Capacity', 'How many people it takes.'], axisSchema),
        }),
      ),
      impactLoad: described(
        ['Gewichten van de assen', 'Samen precies 1.'],
        ['Weights of the axes', 'Together exactly 1.'],
        record({
          complexity: number(['Complexiteit', 'Gewicht van complexiteit.'], ['Complexity', 'Weight of complexity.'], share),
          risk: number(['Risico', 'Gewicht van risico.'], ['Risk', 'Weight of risk.'], share),
          capacity: number(['Capaciteit', 'Gewicht van capaciteit.'], ['Capacity', 'Weight of capacity.'], share),
        }),
      ),
      urgency: described(
        ['Urgentie', 'Hoe dringend een project is.'],
        ['Urgency', 'How urgent a project is.'],
        record({
          value: described(['Waarde', 'Het antwoord dat de klasse is.'], ['Value', 'The answer that is the class.'], factReferenceSchema),
          classes: described(['Klassen', 'Van niet dringend naar dringend.'], ['Classes', 'From not urgent to urgent.'], {
            ...classesSchema,
            minItems: 1,
          }),
        }),
      ),
      priority: described(
        ['Prioriteitsscore', 'P = bijdrage·D + urgentie·U + gemak·(100 − I).'],
        ['Priority', 'P = contribution·D + urgency·U + ease·(100 − I).'],
        record({
          contribution: number(
            ['Doelbijdrage', 'Hoe zwaar de doelbijdrage D telt.'],
            ['Contribution', 'How much the contribution D counts.'],
            share,
          ),
          urgency: number(['Urgentie', 'Hoe zwaar de urgentie U telt.'], ['Urgency', 'How much the urgency U counts.'], share),
          ease: number(['Gemak', 'Hoe zwaar een lage impactlast telt.'], ['Ease', 'How much a low impact load counts.'], share),
        }),
      ),
      advice: described(
        ['Drempels', 'Welk advies bij welke prioriteitsscore hoort, van hoog naar laag.'],
        ['Thresholds', 'Which advice goes with which priority, from high to low.'],
        adviceSchema,
      ),
      routes: described(['Routes', 'Wie besluit, van licht naar zwaar.'], ['Routes', 'Who decides, from light to heavy.'], routesSchema),
      escalations: described(
        ['Escalaties', 'Uitkomsten die een uitdrukkelijk besluit vragen.'],
        ['Escalations', 'Outcomes that ask for an explicit decision.'],
        escalationsSchema,
      ),
    },
    { optional: ['adopted', 'weightAgreements', 'evidenceSpread'], $defs: { goal: goalSchema } },
  ),
);
