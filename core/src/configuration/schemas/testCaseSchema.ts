import { type ConfigurationSchema, described, keySchema, list, record, reference } from './describe.ts';
import { localizedName } from './localizedTextSchema.ts';

const score = { type: 'number', minimum: -100, maximum: 100 } as const;

/** `test-cases/<key>.json` */
export const testCaseSchema: ConfigurationSchema = described(
  ['Testgeval', 'Antwoorden met de uitkomst die eruit moet komen.'],
  ['Test case', 'Answers with the outcome that they must give.'],
  record(
    {
      name: localizedName(),
      key: described(
        ['Sleutel', 'Hiermee verwijst de rest van de inrichting ernaar; ook de naam van het bestand. Ligt vast.'],
        ['Key', 'How the rest of the configuration refers to it; also the name of the file. Fixed.'],
        keySchema,
      ),
      projectType: described(
        ['Projecttype', 'Met welk formulier en welke criteria.'],
        ['Project type', 'With which form and criteria.'],
        reference('projectTypes'),
      ),
      answers: described(
        ['Antwoorden', 'De antwoorden per onderdeel van het formulier.'],
        ['Answers', 'The answers by part of the form.'],
        {
          type: 'object',
          'x-widget': 'answers',
        },
      ),
      inputs: described(
        ['Andere gegevens', 'Wat meetelt naast de antwoorden.'],
        ['Other data', 'What counts beside the answers.'],
        record(
          {
            statutoryAgreed: described(
              ['Controller stemt in met de wettelijke plicht', 'Anders telt een wettelijke plicht als aangevraagd.'],
              ['Controller agrees with the statutory duty', 'Otherwise a statutory duty counts as requested.'],
              { type: 'boolean' },
            ),
            judgements: described(
              ['Vastgestelde oordelen', 'De score van beoordelaars per criterium.'],
              ['Settled judgements', 'The score of assessors by criterion.'],
              { type: 'object', additionalProperties: { type: 'number' }, 'x-reference': 'criteria' },
            ),
          },
          { optional: ['statutoryAgreed', 'judgements'] },
        ),
      ),
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
            positive: described(
              ['Positieve bijdrage', 'D⁺, op twee decimalen.'],
              ['Positive contribution', 'D⁺, with two decimals.'],
              score,
            ),
            negative: described(
              ['Negatieve bijdrage', 'D⁻, op twee decimalen.'],
              ['Negative contribution', 'D⁻, with two decimals.'],
              score,
            ),
            measures: described(
              ['Meetwaarden', 'De waarde per meetwaarde, bijvoorbeeld housing.index.'],
              ['Measures', 'The value by measure, for instance housing.index.'],
              {
                type: 'object',
                additionalProperties: { type: ['number', 'string', 'boolean'] },
                'x-reference': 'measures',
              },
            ),
            scores: described(['Scores', 'De score per criterium.'], ['Scores', 'The score by criterion.'], {
              type: 'object',
              additionalProperties: { type: 'number' },
              'x-reference': 'criteria',
            }),
            knockouts: described(
              ['Uitsluitingen', 'Elke regel die uitsluit, als regelset/regel; een lege lijst: geen.'],
              ['Knock-outs', 'Each rule that rules out, as rule set/rule; an empty list: none.'],
              list({ type: 'string', minLength: 1, maxLength: 130 }, { uniqueItems: true }),
            ),
            escalations: described(
              ['Escalaties', 'Elke escalatie die zeker geldt; een lege lijst: geen.'],
              ['Escalations', 'Each escalation that certainly holds; an empty list: none.'],
              list(reference('escalations'), { uniqueItems: true }),
            ),
            next: described(
              ['Na het indienen', 'De eerste status, en wie er aan zet is.'],
              ['After submitting', 'The first state, and whose turn it is.'],
              record(
                {
                  state: described(['Status', 'Sleutel van de status.'], ['State', 'Key of the state.'], reference('states')),
                  roles: described(
                    ['Rollen', 'Rollen die in de eerste stap mogen beslissen.'],
                    ['Roles', 'Roles that may decide in the first step.'],
                    list(reference('roles'), { uniqueItems: true }),
                  ),
                },
                { optional: ['roles'] },
              ),
            ),
            refused: described(
              [
                'Geweigerd bij het indienen',
                'Vragen die het formulier niet goedkeurt, zoals wonen.aantal; een lege lijst: het kan worden ingediend.',
              ],
              [
                'Refused on submitting',
                'Questions that the form does not accept, such as housing.homes; an empty list: it can be submitted.',
              ],
              list({ type: 'string', minLength: 1, maxLength: 200 }, { uniqueItems: true }),
            ),
          },
          {
            optional: [
              'priority',
              'advice',
              'route',
              'positive',
              'negative',
              'measures',
              'scores',
              'knockouts',
              'escalations',
              'next',
              'refused',
            ],
          },
        ),
      ),
    },
    { optional: ['inputs'] },
  ),
);
