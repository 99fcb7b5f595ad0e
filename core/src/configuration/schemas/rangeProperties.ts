import { type ConfigurationSchema, described, list, record } from './describe.ts';

/** The four ends that a range can have, with the unit of the value. */
export const rangeProperties = (hints: ConfigurationSchema = {}): Readonly<Record<string, ConfigurationSchema>> => ({
  from: described(['Vanaf (≥)', 'De waarde zelf hoort erbij.'], ['From (≥)', 'The value itself is included.'], {
    type: 'number',
    ...hints,
  }),
  above: described(['Boven (>)', 'De waarde zelf hoort er niet bij.'], ['Above (>)', 'The value itself is not included.'], {
    type: 'number',
    ...hints,
  }),
  upTo: described(['Tot en met (≤)', 'De waarde zelf hoort erbij.'], ['Up to (≤)', 'The value itself is included.'], {
    type: 'number',
    ...hints,
  }),
  below: described(['Onder (<)', 'De waarde zelf hoort er niet bij.'], ['Below (<)', 'The value itself is not included.'], {
    type: 'number',
    ...hints,
  }),
});

export const rangeEnds = ['from', 'above', 'upTo', 'below'] as const;

export const rangeSchema = (hints: ConfigurationSchema = {}): ConfigurationSchema =>
  record(rangeProperties(hints), { optional: rangeEnds });

/** Ranges in reading order, each with what it gives. */
export const bandsSchema = (score: ConfigurationSchema): ConfigurationSchema =>
  list(record({ ...rangeProperties(), score }, { optional: rangeEnds }), { 'x-widget': 'bands' });
