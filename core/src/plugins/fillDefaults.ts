import type { JsonSchema } from '../forms/formDefinition.ts';

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Settings with the `default` of the schema wherever a value is absent, at every depth of nested objects.
 * @returns a new object; what is given stays, also when the schema does not know it
 */
export const fillDefaults = (schema: JsonSchema, given: unknown): unknown => {
  const value = given === undefined ? structuredClone(schema['default']) : given;
  const properties = schema['properties'];
  if (!isObject(properties) || (value !== undefined && !isObject(value))) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const [name, property] of Object.entries(properties)) {
    if (!isObject(property)) continue;
    const present = fillDefaults(property, Object.hasOwn(filled, name) ? filled[name] : undefined);
    if (present !== undefined) filled[name] = present;
  }
  return value === undefined && Object.keys(filled).length === 0 ? undefined : filled;
};
