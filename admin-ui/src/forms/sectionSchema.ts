import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { FormSection, FormState, JsonSchema, QuestionItem } from '@weegbrug/core/forms';
import { widgetOf } from './widgetOf.ts';

type Properties = Record<string, JsonSchema>;

/** The part of a section that is visible now, as rjsf takes it: its schema and how each question is drawn. */
export const sectionSchema = (section: FormSection, state: FormState): { schema: RJSFSchema; uiSchema: UiSchema } => {
  const source = (section.schema['properties'] ?? {}) as Properties;
  const properties: Properties = {};
  const uiSchema: UiSchema = { ...section.uiSchema };
  section.items.forEach((item, position) => {
    if ((item.kind !== 'question' && item.kind !== 'group') || !itemShows(section, position, state)) return;
    const own = source[item.name];
    if (own === undefined) return;
    if (item.kind === 'question') {
      properties[item.name] = plain(own);
      uiSchema[item.name] = { ...(uiSchema[item.name] as object | undefined), ...questionUi(item, own) };
      return;
    }
    const row = (own['items'] ?? {}) as JsonSchema;
    const rowProperties = (row['properties'] ?? {}) as Properties;
    properties[item.name] = {
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(item.questions.map((question) => [question.name, plain(rowProperties[question.name] ?? {})])),
      },
    };
    uiSchema[item.name] = {
      'ui:options': { group: item },
      items: Object.fromEntries(
        item.questions.map((question) => [question.name, questionUi(question, rowProperties[question.name] ?? {})]),
      ),
    };
  });
  return { schema: { type: 'object', properties } as RJSFSchema, uiSchema };
};

/** Whether the item at this position of the section is visible. */
export const itemShows = (section: FormSection, position: number, state: FormState): boolean =>
  state.visibleItems.has(`${section.key}#${position}`);

const questionUi = (item: QuestionItem, schema: JsonSchema) => ({ 'ui:widget': widgetOf(item, schema), 'ui:options': { item } });

/** Only the shape: limits and choices are the engine's, and rjsf must not turn unanswered questions into defaults. */
const plain = (schema: JsonSchema): JsonSchema =>
  schema['type'] === 'array' ? { type: 'array', items: { type: 'string' } } : { type: schema['type'] ?? 'string' };
