import { type ConfigurationSchema, definition, described, list, record, reference } from './describe.ts';

const factProperty = described(
  ['Feit', 'Waarover de voorwaarde gaat: antwoorden, meetwaarden, kerngegevens of de weging.'],
  ['Fact', 'What the condition is about: answers, measures, core fields or the weighing.'],
  {
    type: 'string',
    minLength: 1,
    maxLength: 60,
  },
);
const pathProperty = described(
  ['Veld', 'Welk gegeven binnen het feit, bijvoorbeeld housing.homesAdded.'],
  ['Field', 'Which value inside the fact, for instance housing.homesAdded.'],
  reference('facts'),
);

/** A fact with the path inside it. */
export const factReferenceSchema: ConfigurationSchema = {
  ...record({ fact: factProperty, path: pathProperty }, { optional: ['path'] }),
  'x-reference': 'facts',
};

const conditionNode: ConfigurationSchema = {
  ...record(
    {
      all: described(
        ['Alle gelden', 'De voorwaarde geldt als al deze voorwaarden gelden.'],
        ['All hold', 'Holds when every one of these holds.'],
        list(definition('condition')),
      ),
      any: described(
        ['Een ervan geldt', 'De voorwaarde geldt als minstens een van deze voorwaarden geldt.'],
        ['Any holds', 'Holds when at least one of these holds.'],
        list(definition('condition')),
      ),
      not: described(
        ['Niet', 'De voorwaarde geldt als deze voorwaarde niet geldt.'],
        ['Not', 'Holds when this one does not hold.'],
        definition('condition'),
      ),
      fact: factProperty,
      path: pathProperty,
      operator: described(
        ['Vergelijking', 'Hoe de waarde wordt vergeleken, bijvoorbeeld is gelijk aan.'],
        ['Comparison', 'How the value is compared, for instance is equal to.'],
        reference('operators'),
      ),
      value: described(
        ['Waarde', 'Waarmee wordt vergeleken: een vaste waarde, een lijst of een ander feit.'],
        ['Value', 'What it is compared with: a constant, a list or another fact.'],
        {},
      ),
    },
    { optional: ['all', 'any', 'not', 'fact', 'path', 'operator', 'value'] },
  ),
  minProperties: 1,
  dependentRequired: { fact: ['operator'], operator: ['fact'] },
  'x-widget': 'condition',
};

/** Definitions that a schema with conditions must carry under `$defs`. */
export const conditionDefinitions = { condition: conditionNode } as const;

/** A condition tree; the check of the rules room says more than the shape. */
export const conditionSchema: ConfigurationSchema = { ...definition('condition'), 'x-widget': 'condition' };
