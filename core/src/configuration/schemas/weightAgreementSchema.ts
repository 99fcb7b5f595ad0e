import { weightLimits } from '../../weights/weightLimits.ts';
import { type ConfigurationSchema, described, keySchema, list, record, text } from './describe.ts';
import { localizedTextSchema } from './localizedTextSchema.ts';

const number = (nl: readonly [string, string], en: readonly [string, string], more: ConfigurationSchema = {}): ConfigurationSchema =>
  described(nl, en, { type: 'number', ...more });
const count = (nl: readonly [string, string], en: readonly [string, string], maximum: number): ConfigurationSchema =>
  described(nl, en, { type: 'integer', minimum: 0, maximum });
const day: ConfigurationSchema = { type: 'string', format: 'date' };
const byGoal: ConfigurationSchema = {
  type: 'object',
  maxProperties: weightLimits.goals,
  additionalProperties: { type: 'number', minimum: 0, maximum: 100 },
};
const pairs = (weightLimits.goals * (weightLimits.goals - 1)) / 2;

const first = described(['Eerste doel', 'Code van het ene doel.'], ['First goal', 'Code of the one goal.'], keySchema);
const second = described(['Tweede doel', 'Code van het andere doel.'], ['Second goal', 'Code of the other goal.'], keySchema);
const ratio = number(
  ['Verhouding', 'Zoveel keer zo belangrijk is het eerste doel als het tweede.'],
  ['Ratio', 'The first goal is so many times as important as the second.'],
  { exclusiveMinimum: 0, maximum: 10 },
);

const judgement = record(
  {
    by: described(['Van', 'Naam of rol, zoals beloofd.'], ['By', 'Name or role, as promised.'], localizedTextSchema(weightLimits.line)),
    comparisons: described(
      ['Vergelijkingen', 'Wat deze persoon per paar vond.'],
      ['Comparisons', 'What this person thought of each pair.'],
      list(record({ first, second, ratio }), { maxItems: pairs }),
    ),
    points: described(['Punten', 'Honderd punten, verdeeld.'], ['Points', 'A hundred points, divided.'], byGoal),
  },
  { optional: ['by', 'comparisons', 'points'] },
);

const consistency = record(
  {
    method: described(['Rekenwijze', 'Harker als er vergelijkingen ontbreken.'], ['Calculation', 'Harker when comparisons are missing.'], {
      type: 'string',
      enum: ['eigenvector', 'harker'],
    }),
    lambdaMax: number(['λmax', 'De grootste eigenwaarde.'], ['λmax', 'The largest eigenvalue.'], { minimum: 0 }),
    consistencyIndex: number(['CI', '(λmax − n) ÷ (n − 1).'], ['CI', '(λmax − n) ÷ (n − 1).'], { minimum: 0 }),
    randomIndex: number(['RI', 'Het gemiddelde van willekeurige matrices.'], ['RI', 'The mean of random matrices.'], { minimum: 0 }),
    consistencyRatio: number(['CR', 'CI ÷ RI; tot en met 0,10 consistent.'], ['CR', 'CI ÷ RI; consistent up to 0.10.'], { minimum: 0 }),
    missing: count(['Ontbrekend', 'Paren die niemand vergeleek.'], ['Missing', 'Pairs that nobody compared.'], pairs),
  },
  { optional: ['randomIndex', 'consistencyRatio'] },
);

const adoption = record(
  {
    by: described(['Door', 'Bijvoorbeeld de gemeenteraad.'], ['By', 'For instance the council.'], localizedTextSchema(weightLimits.line)),
    on: described(['Op', 'De datum van het besluit.'], ['On', 'The date of the decision.'], day),
    reference: described(['Besluit', 'Het nummer van het besluit.'], ['Decision', 'The number of the decision.'], text(weightLimits.line)),
    reason: described(
      ['Reden verschil', 'Waarom anders dan afgeleid.'],
      ['Reason for the difference', 'Why other than derived.'],
      localizedTextSchema(weightLimits.story),
    ),
    preparedBy: described(
      ['Voorbereid door', 'Wie het besluit voorbereidde.'],
      ['Prepared by', 'Who prepared the decision.'],
      text(weightLimits.line),
    ),
    appliesFrom: described(
      ['Geldt vanaf', 'Bijvoorbeeld kadernota 2027.'],
      ['Applies from', 'For instance the spring note of 2027.'],
      localizedTextSchema(weightLimits.line),
    ),
  },
  { optional: ['reference', 'reason', 'preparedBy', 'appliesFrom'] },
);

/** The record of a session and of the decision that followed; made by the product, kept as evidence. */
export const weightAgreementSchema: ConfigurationSchema = record(
  {
    title: described(['Titel', 'De naam van de sessie.'], ['Title', 'The name of the session.'], localizedTextSchema(weightLimits.line)),
    key: described(['Sleutel', 'Kenmerk van de sessie.'], ['Key', 'Identifier of the session.'], keySchema),
    goal: described(
      ['Doel', 'Het doel waarvan de subdoelen zijn gewogen; leeg voor de bovenste doelen.'],
      ['Goal', 'The goal whose sub-goals were weighed; empty for the goals at the top.'],
      keySchema,
    ),
    goals: described(
      ['Gewogen doelen', 'De codes, in de volgorde van de matrix.'],
      ['Goals that were weighed', 'The codes, in the order of the matrix.'],
      list(keySchema, { minItems: 2, maxItems: weightLimits.goals }),
    ),
    method: described(
      ['Werkwijze', 'Paarsgewijs vergelijken of honderd punten verdelen.'],
      ['Method', 'Pairwise comparison or dividing a hundred points.'],
      { type: 'string', enum: ['pairwise', 'points'] },
    ),
    attribution: described(['Wie erbij staat', 'Hoe de deelnemers zijn genoemd.'], ['Attribution', 'How the participants are named.'], {
      type: 'string',
      enum: ['names', 'roles', 'anonymous'],
    }),
    heldOn: described(
      ['Gehouden op', 'De dag waarop de laatste ronde sloot.'],
      ['Held on', 'The day on which the last round closed.'],
      day,
    ),
    rounds: described(['Ronden', 'Hoeveel ronden er waren.'], ['Rounds', 'How many rounds there were.'], {
      type: 'integer',
      minimum: 1,
      maximum: weightLimits.rounds,
    }),
    invited: count(
      ['Uitgenodigd', 'Hoeveel mensen waren gevraagd.'],
      ['Invited', 'How many people were asked.'],
      weightLimits.participants,
    ),
    handedIn: count(
      ['Ingeleverd', 'Hoeveel mensen hun oordeel gaven.'],
      ['Handed in', 'How many people gave their judgement.'],
      weightLimits.participants,
    ),
    judgements: described(
      ['Oordelen', 'Wat iedere deelnemer inleverde.'],
      ['Judgements', 'What each participant handed in.'],
      list(judgement, { maxItems: weightLimits.participants }),
    ),
    absent: described(
      ['Niet ingeleverd', 'Wie wel was gevraagd.'],
      ['Not handed in', 'Who had been asked.'],
      list(localizedTextSchema(weightLimits.line), { maxItems: weightLimits.participants }),
    ),
    comparisons: described(
      ['Vergelijkingen van de groep', 'Het meetkundig gemiddelde per paar.'],
      ['Comparisons of the group', 'The geometric mean of each pair.'],
      list(
        record({
          first,
          second,
          ratio,
          spread: number(
            ['Verschil van inzicht', 'Als factor; 1 is volledig eens.'],
            ['Disagreement', 'As a factor; 1 is full agreement.'],
            { minimum: 1 },
          ),
          judgements: count(
            ['Oordelen', 'Hoeveel mensen dit paar vergeleken.'],
            ['Judgements', 'How many people compared this pair.'],
            weightLimits.participants,
          ),
        }),
        { maxItems: pairs },
      ),
    ),
    points: described(
      ['Punten van de groep', 'Het gemiddelde per doel.'],
      ['Points of the group', 'The mean of each goal.'],
      list(
        record({
          goal: described(['Doel', 'Code van het doel.'], ['Goal', 'Code of the goal.'], keySchema),
          mean: number(['Gemiddelde', 'In punten.'], ['Mean', 'In points.'], { minimum: 0, maximum: 100 }),
          spread: number(['Verschil van inzicht', 'In punten.'], ['Disagreement', 'In points.'], { minimum: 0, maximum: 100 }),
        }),
        { maxItems: weightLimits.goals },
      ),
    ),
    consistency: described(
      ['Consistentie', 'Of de vergelijkingen bij elkaar passen.'],
      ['Consistency', 'Whether the comparisons fit together.'],
      consistency,
    ),
    derived: described(['Afgeleid', 'Procent per doel.'], ['Derived', 'Percent by goal.'], byGoal),
    adopted: described(['Vastgesteld', 'Procent per doel, samen 100.'], ['Adopted', 'Percent by goal, together 100.'], byGoal),
    adoption: described(['Vaststelling', 'Wie besloot, wanneer en waarom.'], ['Adoption', 'Who decided, when and why.'], adoption),
  },
  { optional: ['goal', 'comparisons', 'points', 'consistency'] },
);
