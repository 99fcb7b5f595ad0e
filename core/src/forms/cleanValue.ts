import type { JsonSchema } from './formDefinition.ts';
import { isObject } from './schema/isObject.ts';

/**
 * The value as it counts: blank texts and nulls are absent, and names that an object's schema does not know are left out.
 * Wrong types stay as they are, so that the problem can name them.
 */
export const cleanValue = (schema: JsonSchema, value: unknown): unknown => {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (Array.isArray(value) && isObject(schema['items'])) {
    const { items } = schema;
    return isObject(items['properties']) ? value.map((item) => cleanValue(items, item)) : value;
  }
  if (!isObject(value) || !isObject(schema['properties'])) return value;
  const cleaned: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(schema['properties'])) {
    if (!Object.hasOwn(value, name)) continue;
    const kept = cleanValue(part as JsonSchema, value[name]);
    if (kept !== undefined) cleaned[name] = kept;
  }
  return cleaned;
};
