import type { JsonSchema, QuestionItem, Widget } from '@weegbrug/core/forms';

/** How a question is asked when its layout does not say. */
export const widgetOf = (item: QuestionItem, schema: JsonSchema): Widget => {
  // Many numbered choices under one another take a page; in a row they read as the scale that they are.
  if (
    (item.widget === undefined || item.widget === 'radio') &&
    (item.options ?? []).length > 4 &&
    item.options!.every((option) => typeof option.value === 'number')
  )
    return 'scale';
  if (item.widget !== undefined) return item.widget;
  const type = schema['type'];
  if (type === 'boolean') return 'yesNo';
  if (type === 'array') return 'checkboxes';
  if (item.options !== undefined) return item.options.length > 5 ? 'select' : 'radio';
  if (type === 'number' || type === 'integer') return 'number';
  if (schema['format'] === 'date') return 'date';
  const longest = schema['maxLength'];
  return typeof longest === 'number' && longest > 300 ? 'textarea' : 'text';
};
