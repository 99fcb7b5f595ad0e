/** A JSON Schema (2020-12) of a part of the configuration, with the words and hints from which the admin screens are made. */
export type ConfigurationSchema = { readonly [keyword: string]: unknown };

/** Title and description of a property, in one language. */
type Words = readonly [title: string, description: string];

/** Puts the Dutch words in `title`/`description` and the English ones under `x-en`. */
export const described = (nl: Words, en: Words, schema: ConfigurationSchema): ConfigurationSchema => ({
  title: nl[0],
  description: nl[1],
  'x-en': { title: en[0], description: en[1] },
  ...schema,
});

/** An object that knows exactly these properties, in the order in which a screen shows them. All are required but the ones named in `optional`. */
export const record = (
  properties: Readonly<Record<string, ConfigurationSchema>>,
  { optional = [], ...more }: { optional?: readonly string[] } & ConfigurationSchema = {},
): ConfigurationSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
  ...more,
});

export const list = (items: ConfigurationSchema, more: ConfigurationSchema = {}): ConfigurationSchema => ({
  type: 'array',
  items,
  maxItems: 1000,
  ...more,
});

/** Reference to a definition under `$defs` of the same schema. */
export const definition = (name: string): ConfigurationSchema => ({ $ref: `#/$defs/${name}` });

/** A name by which other parts refer to this one. */
export const keySchema: ConfigurationSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 60,
  pattern: '^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$',
  'x-key': true,
};

/** A name inside answers and facts: letters and digits, starting with a letter. */
export const nameSchema: ConfigurationSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 60,
  pattern: '^[a-zA-Z][a-zA-Z0-9]*$',
  'x-key': true,
};

/** The key of something that is described elsewhere; chosen by its name on screen. */
export const reference = (to: string, more: ConfigurationSchema = {}): ConfigurationSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: 200,
  'x-reference': to,
  ...more,
});

export const text = (maxLength = 500): ConfigurationSchema => ({ type: 'string', minLength: 1, maxLength });
