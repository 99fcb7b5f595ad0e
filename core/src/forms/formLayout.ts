import type { Condition } from '../rules/condition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { CalculatedItem, GroupItem, JsonSchema, QuestionItem, ResolvedForm } from './formDefinition.ts';
import { isObject } from './schema/isObject.ts';

/** Where something stands: page, section, and (for an item) its place among the items. */
type Place = { page: string; section: string; namespace: string; item: string; visibleWhen?: Condition };

/** One item of a form with its address, schema and place. */
export type PlacedItem = Place &
  (
    | { kind: 'question'; address: string; question: QuestionItem; schema: JsonSchema; requiredBySchema: boolean }
    | { kind: 'group'; address: string; group: GroupItem; questions: readonly PlacedRowQuestion[] }
    | { kind: 'calculated'; address: string; calculated: CalculatedItem }
    | { kind: 'note' }
  );

type PlacedRowQuestion = { question: QuestionItem; schema: JsonSchema; requiredBySchema: boolean };

export type PlacedSection = {
  page: string;
  key: string;
  namespace: string;
  title: LocalizedText;
  visibleWhen?: Condition;
  definitions: Readonly<Record<string, JsonSchema>>;
  items: readonly PlacedItem[];
};

/** A form laid out once, so that every evaluation is one walk without looking things up. */
export type FormLayout = { pages: readonly { key: string; visibleWhen?: Condition; sections: readonly PlacedSection[] }[] };

/** Lays out a form: every item with its answer address (`<namespace>.<name>`) and the part of the section's schema that is about it. */
export const layOutForm = (form: ResolvedForm): FormLayout => ({
  pages: form.pages.map((page) => ({
    key: page.key,
    ...conditionOf(page),
    sections: page.sections.map((section) => {
      const schemas = propertiesOf(section.schema);
      const required = requiredOf(section.schema);
      return {
        page: page.key,
        key: section.key,
        namespace: section.namespace,
        title: section.title ?? page.title,
        ...conditionOf(section),
        definitions: (isObject(section.schema['$defs']) ? section.schema['$defs'] : {}) as Readonly<Record<string, JsonSchema>>,
        items: section.items.map((item, index): PlacedItem => {
          const place = {
            page: page.key,
            section: section.key,
            namespace: section.namespace,
            item: `${section.key}#${index}`,
            ...conditionOf(item),
          };
          if (item.kind === 'note') return { ...place, kind: 'note' };
          const address = `${section.namespace}.${item.name}`;
          const schema = schemas[item.name] ?? {};
          if (item.kind === 'calculated') return { ...place, kind: 'calculated', address, calculated: item };
          if (item.kind === 'question')
            return { ...place, kind: 'question', address, question: item, schema, requiredBySchema: required.has(item.name) };
          const row = isObject(schema['items']) ? schema['items'] : {};
          const rowSchemas = propertiesOf(row);
          const rowRequired = requiredOf(row);
          return {
            ...place,
            kind: 'group',
            address,
            group: item,
            questions: item.questions.map((question) => ({
              question,
              schema: rowSchemas[question.name] ?? {},
              requiredBySchema: rowRequired.has(question.name),
            })),
          };
        }),
      };
    }),
  })),
});

const conditionOf = (part: { visibleWhen?: Condition }): { visibleWhen?: Condition } =>
  part.visibleWhen === undefined ? {} : { visibleWhen: part.visibleWhen };

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (isObject(schema['properties']) ? schema['properties'] : {}) as Readonly<Record<string, JsonSchema>>;

const requiredOf = (schema: JsonSchema): ReadonlySet<unknown> => new Set(Array.isArray(schema['required']) ? schema['required'] : []);
