/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const integer: Schema = { type: 'integer' };
export const truth: Schema = { type: 'boolean' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const anything: Schema = {};

export const oneOf = (...options: readonly string[]): Schema => ({ type: 'string', enum: options });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object in an answer. It may get more properties in a later version of the API. */
export const answer = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

/** An object in a request: nothing but what is named. */
export const request = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  ...answer(required, optional),
  additionalProperties: false,
});

export const page = (items: Schema): Schema => answer({ items: listOf(items), total: { type: 'integer', minimum: 0 } });
