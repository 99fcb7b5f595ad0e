import { describe, expect, it } from '@jest/globals';
import { type ConfigurationPart, configurationParts } from '../../core/src/configuration/municipalityConfiguration.ts';
import { partValidator } from '../../core/src/configuration/namedSchemas.ts';
import { configurationSchemas } from '../../core/src/configuration/schemas/configurationSchemas.ts';
import { fullConfiguration } from './fullConfiguration.ts';

type Schema = {
  readonly [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  additionalProperties?: unknown;
};

const itemsOf = (part: ConfigurationPart): unknown[] =>
  'folder' in configurationParts[part] ? Object.values(fullConfiguration[part]) : [fullConfiguration[part]];

/** A value with everything inside it: what a recursive definition meets. */
const deep = (value: unknown): unknown[] =>
  value !== null && typeof value === 'object' ? [value, ...Object.values(value).flatMap(deep)] : [value];

/** Properties that a schema describes and none of the values has. */
const unused = (root: Schema, schema: Schema, values: readonly unknown[], path: string, visited: ReadonlySet<string>): string[] => {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/$defs/', '');
    return visited.has(name) ? [] : unused(root, root.$defs![name]!, values.flatMap(deep), path, new Set([...visited, name]));
  }
  const objects = values.filter(
    (value): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value),
  );
  const arrays = values.filter((value): value is unknown[] => Array.isArray(value));
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const present = objects.flatMap((value) => (Object.hasOwn(value, name) ? [value[name]] : []));
      return present.length === 0 ? [`${path}/${name}`] : unused(root, property, present, `${path}/${name}`, visited);
    }),
    ...(schema.items === undefined ? [] : unused(root, schema.items, arrays.flat(), `${path}[]`, visited)),
    ...(schema.oneOf ?? []).flatMap((branch, index) => {
      const fits = objects.filter((value) =>
        Object.entries(branch.properties!).every(
          ([name, { const: only, enum: some }]) =>
            (only === undefined || value[name] === only) &&
            (some === undefined || !Object.hasOwn(value, name) || (some as unknown[]).includes(value[name])),
        ),
      );
      return unused(root, branch, fits, `${path}(${index})`, visited);
    }),
  ];
};

describe.each(Object.keys(configurationParts) as ConfigurationPart[])('schema and type of %s agree', (part) => {
  it('everything that the type knows is accepted', () => {
    for (const item of itemsOf(part)) expect(partValidator(part)(JSON.parse(JSON.stringify(item)))).toEqual([]);
  });

  it('everything that the schema knows is in the type', () => {
    const schema = configurationSchemas[part] as Schema;
    // An axis names one fact or a product; the three axes together show both.
    const anyAxis = (path: string): string => path.replace(/axes\/\w+/, 'axes/*');
    const paths = unused(schema, schema, itemsOf(part), part, new Set());
    expect(
      paths.filter((path) => !path.includes('/axes/') || paths.filter((other) => anyAxis(other) === anyAxis(path)).length === 3),
    ).toEqual([]);
  });
});
