import { conditionDefinitions, conditionSchema } from './conditionSchema.ts';
import { type ConfigurationSchema, described, keySchema, list, record } from './describe.ts';
import { decisionTableSchema } from './decisionTableSchema.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

const message = record({
  message: described(
    ['Melding', 'Wat de aanvrager en de beslisser lezen.'],
    ['Message', 'What applicant and decider read.'],
    localizedTextSchema(),
  ),
});
const type = (schema: ConfigurationSchema): ConfigurationSchema =>
  described(['Soort', 'Wat de regel doet.'], ['Kind', 'What the rule does.'], schema);
const parameters = (schema: ConfigurationSchema): ConfigurationSchema =>
  described(['Inhoud', 'Wat erbij hoort.'], ['Content', 'What goes with it.'], schema);

const event: ConfigurationSchema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    described(
      ['Score', 'De regel geeft een score.'],
      ['Score', 'The rule gives a score.'],
      record({
        type: type({ const: 'score', readOnly: true }),
        params: parameters(
          record({
            score: described(['Score', 'De score op de schaal van het kader.'], ['Score', 'The score on the scale of the framework.'], {
              type: 'number',
            }),
          }),
        ),
      }),
    ),
    described(
      ['Knock-out', 'De regel houdt het project tegen.'],
      ['Knock-out', 'The rule blocks the project.'],
      record({ type: type({ const: 'knockout', readOnly: true }), params: parameters(message) }),
    ),
    described(
      ['Signaal', 'De regel geeft alleen een melding.'],
      ['Flag', 'The rule only says something.'],
      record({ type: type({ const: 'flag', readOnly: true }), params: parameters(message) }),
    ),
  ],
};

/** `rules/<key>.json` */
export const ruleSetSchema: ConfigurationSchema = described(
  ['Regelset', 'Regels die samen een score, knock-out of signaal geven.'],
  ['Rule set', 'Rules that together give a score, a knock-out or a flag.'],
  record(
    {
      name: localizedName(),
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      purpose: described(
        ['Doel', 'Waarvoor de regels dienen: een criterium, knock-outs of signalen.'],
        ['Purpose', 'What the rules are for: a criterion, knock-outs or flags.'],
        { enum: ['criterion', 'knockout', 'flag'] },
      ),
      hitPolicy: described(
        ['Werkwijze', 'Wat er gebeurt als meer regels gelden: alleen de eerste telt, er mag er maar één gelden, of alle tellen.'],
        ['Hit policy', 'What happens when several rules hold: only the first counts, only one may hold, or all count.'],
        { enum: ['first', 'unique', 'collect'] },
      ),
      aggregate: described(
        ['Samenvoegen', 'Hoe scores één score worden als bij een criterium alle regels tellen: de som, de hoogste of de laagste.'],
        ['Aggregate', 'How scores become one when all rules of a criterion count: their sum, the highest or the lowest.'],
        { enum: ['sum', 'max', 'min'] },
      ),
      otherwise: described(
        ['Anders', 'De score als geen enkele regel geldt. Leeg betekent: onbekend.'],
        ['Otherwise', 'The score when no rule holds. Empty means: missing.'],
        { type: 'number' },
      ),
      rules: described(
        ['Regels', 'In deze volgorde gelezen.'],
        ['Rules', 'Read in this order.'],
        list(
          record({
            name: localizedName('De regel in één zin.', 'The rule in one sentence.'),
            key: described(['Sleutel', 'Uniek binnen de regelset.'], ['Key', 'Unique in the rule set.'], keySchema),
            conditions: described(['Voorwaarden', 'Wanneer de regel geldt.'], ['Conditions', 'When the rule holds.'], conditionSchema),
            event: described(['Uitkomst', 'Wat er gebeurt als de regel geldt.'], ['Outcome', 'What happens when the rule holds.'], event),
          }),
          { minItems: 1, maxItems: 500 },
        ),
      ),
      table: decisionTableSchema,
    },
    {
      optional: ['aggregate', 'otherwise', 'rules', 'table'],
      $defs: conditionDefinitions,
      // Written in one of two ways; that both are there is said by the check of the rules room.
      if: { required: ['table'] },
      else: { required: ['rules'] },
      'x-alternatives': ['rules', 'table'],
    },
  ),
);
