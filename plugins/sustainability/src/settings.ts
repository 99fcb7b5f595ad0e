import type { JsonSchema } from '@weegbrug/core/plugin';

/** Settings of one town. */
export type SustainabilitySettings = {
  /** Tonnes of CO₂ that the town has to save per year; > 0. */
  annualReductionTask: number;
};

export const sustainabilitySettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    annualReductionTask: {
      title: 'Jaarlijkse CO₂-reductieopgave',
      description: 'Ton CO₂ die de gemeente per jaar moet besparen.',
      'x-en': { title: 'Annual CO₂ reduction task', description: 'Tonnes of CO₂ that the municipality has to save per year.' },
      'x-unit': 'ton',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100_000_000,
    },
  },
  required: ['annualReductionTask'],
};
