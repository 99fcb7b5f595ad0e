import { type ConfigurationSchema, definition, described, keySchema, list, record } from './describe.ts';
import { localizedName, localizedTextSchema } from './localizedTextSchema.ts';

/** A node of the goal tree; stands under `$defs/goal`, because a goal has goals. */
export const goalSchema: ConfigurationSchema = record(
  {
    name: localizedName('De naam van het doel.', 'The name of the goal.'),
    id: described(['Code', 'De code van het doel, bijvoorbeeld D1.1.'], ['Code', 'The code of the goal, for instance D1.1.'], keySchema),
    description: described(
      ['Toelichting', 'Wat de gemeente met dit doel bedoelt.'],
      ['Description', 'What the municipality means by this goal.'],
      localizedTextSchema(),
    ),
    weight: described(
      ['Gewicht', 'Hoe zwaar dit doel telt ten opzichte van de doelen ernaast. Samen hoeven ze geen 100 te zijn.'],
      ['Weight', 'How much this goal counts relative to the goals beside it. They need not add up to 100.'],
      { type: 'number', minimum: 0, maximum: 1_000_000 },
    ),
    fixed: described(
      ['Vast', 'Het gewicht beweegt niet mee als u een ander gewicht verschuift.'],
      ['Fixed', 'The weight does not move when another weight is changed.'],
      { type: 'boolean' },
    ),
    children: described(
      ['Subdoelen', 'Doelen onder dit doel. Alleen de onderste doelen krijgen een score.'],
      ['Sub-goals', 'Goals under this goal. Only the lowest goals get a score.'],
      list(definition('goal')),
    ),
  },
  { optional: ['description', 'fixed', 'children'] },
);
