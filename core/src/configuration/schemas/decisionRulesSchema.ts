import { type ConfigurationSchema, described, keySchema, list, record, reference } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';
import { rangeEnds, rangeProperties, rangeSchema } from './rangeProperties.ts';

const key = described(['Sleutel', 'Waarmee andere onderdelen hiernaar verwijzen.'], ['Key', 'How other parts refer to this.'], keySchema);

/** Thresholds of P, from high to low. */
export const adviceSchema: ConfigurationSchema = list(
  record(
    {
      name: localizedName('Het advies in één woord.', 'The advice in one word.'),
      key,
      tone: described(['Toon', 'De kleur op het scherm.'], ['Tone', 'The colour on screen.'], { enum: ['good', 'calm', 'warn', 'bad'] }),
      ...rangeProperties(),
    },
    { optional: rangeEnds },
  ),
  { minItems: 1, maxItems: 20, 'x-widget': 'bands' },
);

/** Who decides, from light to heavy. */
export const routesSchema: ConfigurationSchema = list(
  record(
    {
      name: localizedName('Wie besluit.', 'Who decides.'),
      shortName: described(['Korte naam', 'Voor tabellen.'], ['Short name', 'For tables.'], localizedTextSchema(60)),
      key,
      when: described(
        ['Geldt bij', 'Grenzen voor deze route. De laatste route heeft er geen.'],
        ['Holds when', 'Limits of this route. The last route has none.'],
        record(
          {
            impactLoad: described(['Impactlast', 'Van 0 tot 100.'], ['Impact load', 'From 0 to 100.'], rangeSchema()),
            netCost: described(
              ['Netto kosten', 'Over de hele looptijd.'],
              ['Net cost', 'Over the whole life.'],
              rangeSchema({ 'x-unit': 'euro cents', 'x-widget': 'euroCents' }),
            ),
          },
          { optional: ['impactLoad', 'netCost'] },
        ),
      ),
    },
    { optional: ['when'] },
  ),
  { minItems: 1, maxItems: 20 },
);

const kind = (name: string): ConfigurationSchema =>
  described(['Soort', 'Waar de escalatie op let.'], ['Kind', 'What the escalation watches.'], { const: name, readOnly: true });

/** Outcomes that need an explicit decision. */
export const escalationsSchema: ConfigurationSchema = list(
  record(
    {
      name: localizedName('De naam van de escalatie.', 'The name of the escalation.'),
      key,
      consequence: described(
        ['Gevolg', 'Wat er moet gebeuren, als zin voor het beslisblad.'],
        ['Consequence', 'What must happen, as a sentence for the decision sheet.'],
        localizedTextSchema(),
      ),
      when: described(['Geldt bij', 'Wanneer de escalatie optreedt.'], ['Holds when', 'When the escalation occurs.'], {
        type: 'object',
        required: ['kind'],
        discriminator: { propertyName: 'kind' },
        oneOf: [
          described(
            ['Laagste score op een doel', 'Een criterium krijgt de laagste score.'],
            ['Lowest score on a goal', 'A criterion gets the lowest score.'],
            record({
              kind: kind('criterionAtMinimum'),
              minimumWeight: described(
                ['Vanaf gewicht', 'Alleen bij doelen met minstens dit totale gewicht (0,05 is 5 %).'],
                ['From weight', 'Only for goals with at least this total weight (0.05 is 5 %).'],
                {
                  type: 'number',
                  minimum: 0,
                  maximum: 1,
                  'x-widget': 'percent',
                },
              ),
            }),
          ),
          described(
            ['Negatieve bijdrage', 'De negatieve bijdragen samen.'],
            ['Negative contribution', 'The negative contributions together.'],
            record({
              kind: kind('negativeContribution'),
              range: described(['Bereik', 'Van D⁻, dus onder nul.'], ['Range', 'Of D⁻, so below zero.'], rangeSchema()),
            }),
          ),
        ],
      }),
      atLeastRoute: described(
        ['Minstens route', 'De route wordt ten minste zo zwaar.'],
        ['At least route', 'The route becomes at least this heavy.'],
        reference('routes'),
      ),
      requiresAnswer: described(
        ['Verplicht antwoord', 'Wat ingevuld moet zijn voor het besluit.'],
        ['Required answer', 'What must be filled in before the decision.'],
        reference('answers'),
      ),
      requiresMotivation: described(
        ['Motivering verplicht', 'Het besluit krijgt een geschreven motivering.'],
        ['Motivation required', 'The decision gets a written motivation.'],
        { type: 'boolean' },
      ),
    },
    { optional: ['atLeastRoute', 'requiresAnswer', 'requiresMotivation'] },
  ),
  { maxItems: 100 },
);
