/** Mistakes after which a part cannot be looked into any further. */
export const shapeless = new Set([
  'type',
  'enum',
  'const',
  'required',
  'dependentRequired',
  'additionalProperties',
  'propertyNames',
  'discriminator',
  'minProperties',
  'maxProperties',
]);
