import type { ConfigurationSchema } from '../schemas/describe.ts';
import { isRecord, ownOf } from '../structure/isRecord.ts';
import type { Words } from './configurationChange.ts';
import { textOf } from '../../shared/textOf.ts';

/** Follows a `$ref` to `$defs` of the part's schema; words beside the reference win. */
export const resolveSchema = (schema: ConfigurationSchema, root: ConfigurationSchema): ConfigurationSchema => {
  const { $ref, ...own } = schema;
  if (typeof $ref !== 'string' || !isRecord(root['$defs'])) return schema;
  const target = ownOf(root['$defs'], $ref.replace('#/$defs/', ''));
  return isRecord(target) ? { ...target, ...own } : own;
};

/** The schema of a property; of several alternatives the one that this value follows. `{}` where the schema says nothing. */
export const schemaOfProperty = (
  given: ConfigurationSchema,
  name: string,
  root: ConfigurationSchema,
  value: unknown,
): ConfigurationSchema => {
  const schema = alternativeOf(resolveSchema(given, root), root, value);
  const own = isRecord(schema['properties']) ? ownOf(schema['properties'], name) : undefined;
  if (isRecord(own)) return resolveSchema(own, root);
  return isRecord(schema['additionalProperties']) ? resolveSchema(schema['additionalProperties'], root) : {};
};

const alternativeOf = (schema: ConfigurationSchema, root: ConfigurationSchema, value: unknown): ConfigurationSchema => {
  const alternatives = schema['oneOf'];
  const discriminator = isRecord(schema['discriminator']) ? textOf(schema['discriminator']['propertyName']) : undefined;
  if (!Array.isArray(alternatives) || discriminator === undefined || !isRecord(value)) return schema;
  const chosen = (alternatives as ConfigurationSchema[])
    .map((one) => resolveSchema(one, root))
    .find((one) => {
      const own = isRecord(one['properties']) ? one['properties'][discriminator] : undefined;
      if (!isRecord(own)) return false;
      return own['const'] === value[discriminator] || (Array.isArray(own['enum']) && own['enum'].includes(value[discriminator]));
    });
  return chosen ?? schema;
};

/** The title of a schema in both languages; `undefined` when it has none. */
export const titleOf = (schema: ConfigurationSchema): Words | undefined => {
  const { title } = schema;
  if (typeof title !== 'string') return undefined;
  const english = isRecord(schema['x-en']) ? schema['x-en']['title'] : undefined;
  return { nl: title, en: typeof english === 'string' ? english : title };
};

/** What the alternative of a schema is called that a value follows: "Banden". */
export const alternativeTitle = (value: unknown, schema: ConfigurationSchema, root: ConfigurationSchema): Words | undefined => {
  const chosen = alternativeOf(schema, root, value);
  return chosen === schema ? undefined : titleOf(chosen);
};
