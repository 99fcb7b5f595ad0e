import type { JsonSchemaObject } from './validatorFor.ts';

const maps = new Set(['properties', '$defs']);
const schemas = new Set(['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not']);
const lists = new Set(['oneOf', 'anyOf', 'allOf']);
const screenOnly = new Set(['description', 'readOnly', 'default']);

/**
 * The same schema for validating. Every text per language, which occurs a hundred times, becomes a reference to one definition, and hints for screens
 * are left out but the titles, which messages use. The precompiled code is a fraction of the size, and so is the time to load it.
 */
export const compactSchema = (schema: JsonSchemaObject): JsonSchemaObject => {
  const definitions: Record<string, JsonSchemaObject> = {};

  const reduce = (node: unknown): unknown => {
    if (!isObject(node)) return node;
    const words = isObject(node['x-en']) ? { title: node['title'], 'x-en': { title: node['x-en']['title'] } } : {};
    if (node['x-localized'] !== true) return { ...words, ...keywordsOf(node) };
    const name = `localizedText${JSON.stringify(node).match(/"maxLength":(\d+)/)?.[1] ?? ''}`;
    definitions[name] ??= keywordsOf(node);
    return { ...words, $ref: `#/$defs/${name}` };
  };

  const keywordsOf = (node: JsonSchemaObject): JsonSchemaObject =>
    Object.fromEntries(
      Object.entries(node).flatMap(([keyword, value]): [string, unknown][] => {
        if (keyword.startsWith('x-') || keyword === 'title' || screenOnly.has(keyword)) return [];
        if (maps.has(keyword))
          return [[keyword, Object.fromEntries(Object.entries(value as JsonSchemaObject).map(([name, child]) => [name, reduce(child)]))]];
        if (lists.has(keyword)) return [[keyword, (value as readonly unknown[]).map(reduce)]];
        return [[keyword, schemas.has(keyword) ? reduce(value) : value]];
      }),
    );

  const reduced = reduce(schema) as JsonSchemaObject;
  const own = reduced['$defs'];
  return { ...reduced, $defs: { ...(isObject(own) ? own : {}), ...definitions } };
};

const isObject = (value: unknown): value is JsonSchemaObject => value !== null && typeof value === 'object' && !Array.isArray(value);
