import { isRecord, type Json } from '../../schema/node.ts';

const itemsOf = (section: Json): readonly Json[] =>
  Array.isArray(section['items']) ? (section['items'] as unknown[]).filter(isRecord) : [];
const nameOf = (item: Json | undefined): string | undefined =>
  typeof item?.['name'] === 'string' && item['kind'] !== 'calculated' ? item['name'] : undefined;

const withChoices = (property: unknown, item: Json | undefined): unknown => {
  if (!isRecord(property) || !Array.isArray(item?.['options'])) return property;
  const values = (item['options'] as unknown[]).filter(isRecord).map((option) => option['value']);
  if (property['type'] === 'array' && isRecord(property['items'])) return { ...property, items: { ...property['items'], enum: values } };
  return property['enum'] === undefined ? property : { ...property, enum: values };
};

/**
 * The answers' schema of a section after its questions changed: a renamed question takes its answer along, a removed one takes it away,
 * and the choices of a question are the choices of its answer.
 */
export const keepInStep = (before: Json, after: Json): Json => {
  const schema = isRecord(after['schema']) ? after['schema'] : { type: 'object', properties: {} };
  const properties: Record<string, unknown> = isRecord(schema['properties']) ? { ...schema['properties'] } : {};
  let required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const names = new Set(now.map(nameOf));
  for (const [index, item] of old.entries()) {
    const gone = nameOf(item);
    if (gone === undefined || names.has(gone)) continue;
    const renamed = old.length === now.length ? nameOf(now[index]) : undefined;
    if (renamed !== undefined && properties[renamed] === undefined && properties[gone] !== undefined) {
      properties[renamed] = properties[gone];
      required = required.map((name) => (name === gone ? renamed : name));
    }
    delete properties[gone];
    required = required.filter((name) => name !== gone);
  }
  for (const item of now) {
    const name = nameOf(item);
    if (name !== undefined && properties[name] !== undefined) properties[name] = withChoices(properties[name], item);
  }
  const { required: _required, ...rest } = schema;
  return { ...after, schema: { ...rest, properties, ...(required.length === 0 ? {} : { required }) } };
};
