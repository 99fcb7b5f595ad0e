import { describe, expect, it } from '@jest/globals';
import { configurationSchemas } from '../../core/src/configuration/schemas/configurationSchemas.ts';
import type { ConfigurationPart } from '../../core/src/configuration/municipalityConfiguration.ts';
import { partValidator } from '../../core/src/configuration/namedSchemas.ts';

type Words = { title?: unknown; description?: unknown };
type Schema = Record<string, unknown> & Words & { 'x-en'?: Words };

/** Every property of every object in a schema, with where it stands. */
const propertiesOf = (schema: Schema, path: string): { path: string; property: Schema }[] => {
  const found: { path: string; property: Schema }[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (
      value === null ||
      typeof value !== 'object' ||
      ['if', 'then', 'else', 'x-en', 'x-variants', 'required', 'enum', 'const'].includes(keyword)
    )
      continue;
    if (keyword === 'properties' || keyword === '$defs')
      for (const [name, property] of Object.entries(value as Record<string, Schema>)) {
        if (keyword === 'properties') found.push({ path: `${path}/${name}`, property });
        found.push(...propertiesOf(property, `${path}/${name}`));
      }
    else if (Array.isArray(value)) value.forEach((child: Schema, index) => found.push(...propertiesOf(child, `${path}[${index}]`)));
    else found.push(...propertiesOf(value as Schema, path));
  }
  return found;
};

describe.each(Object.entries(configurationSchemas))('schema of %s', (part, schema) => {
  const properties = propertiesOf(schema as Schema, part);

  it('has words in Dutch and English for itself and for every property', () => {
    const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
    const wordless = [{ path: part, property: schema as Schema }, ...properties].filter(
      ({ property }) => ![property.title, property.description, property['x-en']?.title, property['x-en']?.description].every(isText),
    );
    expect(wordless.map(({ path }) => path)).toEqual([]);
  });

  it('refuses unknown properties in every object that it describes', () => {
    const open: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      const { properties: names, additionalProperties } = node as Schema;
      if (names !== undefined && additionalProperties !== false) open.push(path);
      for (const [keyword, child] of Object.entries(node)) if (keyword !== 'x-variants') visit(child, `${path}/${keyword}`);
    };
    visit(schema, part);
    expect(open).toEqual([]);
  });

  it('compiles', () => {
    expect(partValidator(part as ConfigurationPart)({ unknownThing: 1 }).length).toBeGreaterThan(0);
  });
});
