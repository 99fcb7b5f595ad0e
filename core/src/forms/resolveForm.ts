import type { Condition } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type {
  FormCheck,
  FormDefinition,
  FormSection,
  JsonSchema,
  OptionSource,
  QuestionItem,
  ResolvedForm,
  SectionItem,
  SectionReference,
} from './formDefinition.ts';
import { isObject } from './schema/isObject.ts';

export type FormOptions = Readonly<Record<OptionSource, readonly { value: string | number; label: LocalizedText }[]>>;

/**
 * Puts the referenced sections in their place, fills in the lists of options of the municipality and joins the schemas.
 * A section keeps the key by which it was used (`core/identity`); the condition of a reference and of the section itself must both hold.
 * @param sections sections of the core and of the plugins by reference.
 * @throws WB-FORM-SECTION-UNKNOWN when a reference names no section (`checkForm` says so before, with a suggestion).
 */
export const resolveForm = (definition: FormDefinition, sections: ReadonlyMap<string, FormSection>, options: FormOptions): ResolvedForm => {
  const pages = definition.pages.map((page) => ({
    ...page,
    sections: page.sections.map((entry) => fillOptions(resolveSection(entry, definition, sections), options)),
  }));
  const all = pages.flatMap((page) => page.sections);
  return {
    key: definition.key,
    title: definition.title,
    schema: joinSchemas(all),
    uiSchema: joinUiSchemas(all),
    pages,
    checks: [...all.flatMap(checksOfSection), ...(definition.checks ?? [])],
  };
};

const resolveSection = (
  entry: FormSection | SectionReference,
  definition: FormDefinition,
  sections: ReadonlyMap<string, FormSection>,
): FormSection => {
  if (!('use' in entry)) return entry;
  const section = sections.get(entry.use);
  if (section === undefined) throw new WeegbrugError('WB-FORM-SECTION-UNKNOWN', { form: definition.key, section: entry.use });
  const visibleWhen = bothHold(section.visibleWhen, entry.visibleWhen);
  return { ...section, key: entry.use, ...(visibleWhen === undefined ? {} : { visibleWhen }) };
};

const bothHold = (first: Condition | undefined, second: Condition | undefined): Condition | undefined =>
  first !== undefined && second !== undefined ? { all: [first, second] } : (first ?? second);

const fillOptions = (section: FormSection, sources: FormOptions): FormSection => {
  const fillQuestion = (question: QuestionItem): QuestionItem =>
    question.optionsFrom === undefined || question.options !== undefined
      ? question
      : { ...question, options: sources[question.optionsFrom] };
  const fillItem = (item: SectionItem): SectionItem => {
    if (item.kind === 'question') return fillQuestion(item);
    return item.kind === 'group' ? { ...item, questions: item.questions.map(fillQuestion) } : item;
  };
  return { ...section, items: section.items.map(fillItem) };
};

/** Checks that travel with a section get its key in front, so that two sections cannot clash. */
const checksOfSection = (section: FormSection): FormCheck[] =>
  (section.checks ?? []).map((check) => ({ ...check, key: `${section.key}/${check.key}` }));

/** One schema of the whole answers object: a property per namespace, definitions renamed so that those of two sections cannot clash. */
const joinSchemas = (sections: readonly FormSection[]): JsonSchema => {
  const properties: Record<string, { type: 'object'; properties: Record<string, unknown> }> = {};
  const definitions: Record<string, unknown> = {};
  for (const section of sections) {
    const prefix = section.key.replaceAll('/', '.');
    const rename = (part: unknown): unknown => renameReferences(part, prefix);
    const namespace = (properties[section.namespace] ??= { type: 'object', properties: {} });
    Object.assign(namespace.properties, withOptions(section, rename(section.schema['properties'] ?? {}) as Record<string, JsonSchema>));
    for (const [name, part] of Object.entries(section.schema['$defs'] ?? {})) definitions[`${prefix}.${name}`] = rename(part);
  }
  return { type: 'object', properties, ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }) };
};

/** `required` stays out of the joined schema: what is required depends on what is visible, and the engine says so. */
const withOptions = (section: FormSection, schemas: Record<string, JsonSchema>): Record<string, JsonSchema> => {
  const filled = { ...schemas };
  for (const item of section.items) {
    if (item.kind === 'question') filled[item.name] = withEnum(filled[item.name] ?? {}, item);
    if (item.kind !== 'group') continue;
    const group = filled[item.name] ?? {};
    const row = isObject(group['items']) ? group['items'] : {};
    const properties = { ...(row['properties'] as Record<string, JsonSchema> | undefined) };
    for (const question of item.questions) properties[question.name] = withEnum(properties[question.name] ?? {}, question);
    filled[item.name] = {
      ...group,
      type: 'array',
      minItems: item.minimum,
      maxItems: item.maximum,
      items: { ...row, type: 'object', properties },
    };
  }
  return filled;
};

const withEnum = (schema: JsonSchema, { options }: QuestionItem): JsonSchema => {
  if (options === undefined || options.length === 0) return schema;
  const values = options.map(({ value }) => value);
  if (schema['type'] === 'array') return { ...schema, items: { ...(schema['items'] as JsonSchema | undefined), enum: values } };
  return schema['enum'] === undefined ? { ...schema, enum: values } : schema;
};

const renameReferences = (part: unknown, prefix: string): unknown => {
  if (Array.isArray(part)) return part.map((item) => renameReferences(item, prefix));
  if (!isObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', `#/$defs/${prefix}.`) : renameReferences(value, prefix),
    ]),
  );
};

/** rjsf's uiSchema by namespace and name: what the section says, and our name of the widget. */
const joinUiSchemas = (sections: readonly FormSection[]): Readonly<Record<string, unknown>> => {
  const joined: Record<string, Record<string, unknown>> = {};
  for (const section of sections) {
    const namespace = (joined[section.namespace] ??= {});
    Object.assign(namespace, section.uiSchema);
    for (const item of section.items) {
      if (item.kind === 'question') namespace[item.name] = withWidget(item, namespace[item.name]);
      else if (item.kind === 'group') {
        const own = isObject(namespace[item.name]) ? (namespace[item.name] as Record<string, unknown>) : {};
        namespace[item.name] = {
          ...own,
          items: Object.fromEntries(item.questions.map((question) => [question.name, withWidget(question, undefined)])),
        };
      }
    }
  }
  return joined;
};

const withWidget = ({ widget }: QuestionItem, own: unknown): Record<string, unknown> => ({
  ...(widget === undefined ? {} : { 'ui:widget': widget }),
  ...(isObject(own) ? own : {}),
});
