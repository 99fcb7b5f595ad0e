import type { JsonSchema } from '@weegbrug/core/plugin';

/** Settings of one town, defaults filled in. */
export type SocialSettings = {
  weights: { goal: number; conditions: number; nearResidents: number };
  percentages: { excellent: number; good: number; sufficient: number; moderate: number };
};

const number = (nl: string, en: string, nlDescription: string, enDescription: string, value: number): JsonSchema => ({
  title: nl,
  description: nlDescription,
  'x-en': { title: en, description: enDescription },
  type: 'number',
  minimum: 0,
  maximum: 100,
  default: value,
});
const points = (nl: string, en: string, value: number): JsonSchema =>
  number(nl, en, 'Punten die dit onderdeel hoogstens oplevert; samen 100.', 'Points that this part gives at most; together 100.', value);
const percentage = (nl: string, en: string, value: number): JsonSchema =>
  number(nl, en, 'Percentage van de punten bij dit oordeel.', 'Percentage of the points with this judgement.', value);

export const socialSettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    weights: {
      title: 'Punten per onderdeel',
      description: 'Hoe zwaar doel, randvoorwaarden en nabijheid tellen.',
      'x-en': { title: 'Points per part', description: 'How heavily goal, conditions and nearness count.' },
      type: 'object',
      additionalProperties: false,
      properties: {
        goal: points('Bijdrage aan het doel', 'Contribution to the goal', 50),
        conditions: points('Randvoorwaarden', 'Conditions', 30),
        nearResidents: points('Dicht bij inwoners', 'Near residents', 20),
      },
      required: ['goal', 'conditions', 'nearResidents'],
      default: { goal: 50, conditions: 30, nearResidents: 20 },
    },
    percentages: {
      title: 'Percentage per oordeel',
      description: 'Welk deel van de punten een oordeel oplevert. Onvoldoende betekent altijd afgewezen.',
      'x-en': {
        title: 'Percentage per judgement',
        description: 'Which part of the points a judgement gives. Insufficient always means refused.',
      },
      type: 'object',
      additionalProperties: false,
      properties: {
        excellent: percentage('Uitstekend', 'Excellent', 100),
        good: percentage('Goed', 'Good', 80),
        sufficient: percentage('Voldoende', 'Sufficient', 60),
        moderate: percentage('Matig', 'Moderate', 40),
      },
      required: ['excellent', 'good', 'sufficient', 'moderate'],
      default: { excellent: 100, good: 80, sufficient: 60, moderate: 40 },
    },
  },
};
