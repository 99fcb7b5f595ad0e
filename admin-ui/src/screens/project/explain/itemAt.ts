import type { CalculatedItem, GroupItem, QuestionItem, ResolvedForm } from '@weegbrug/core/forms';

/** The item of the form that lives at an answer path. */
export const itemAt = (form: ResolvedForm, path: string): QuestionItem | GroupItem | CalculatedItem | undefined => {
  for (const { sections } of form.pages)
    for (const { namespace, items } of sections)
      for (const item of items) if (item.kind !== 'note' && `${namespace}.${item.name}` === path) return item;
  return undefined;
};
