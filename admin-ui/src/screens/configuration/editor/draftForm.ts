import type { PluginView } from '@weegbrug/core/api';
import { coreSections, formOptions, type ResolvedForm, resolveForm } from '@weegbrug/core/forms';
import type { DraftContent } from '../draftTypes.ts';

/** The form that the draft gives a project type, with the sections of Weegbrug and of the plugins in their places; `undefined` while it cannot be put together. */
export const draftForm = (content: DraftContent, plugins: readonly PluginView[], type: string): ResolvedForm | undefined => {
  const form = content.forms?.[content.projectTypes?.[type]?.form ?? ''];
  if (form === undefined) return undefined;
  const sections = new Map([
    ...coreSections,
    ...plugins.flatMap((plugin) => plugin.sections.map(({ key, section }) => [key, section] as const)),
  ]);
  try {
    return resolveForm(form, sections, formOptions(content.municipality ?? {}));
  } catch {
    // A draft may name a section that is not there, or miss whole parts; the findings say so.
    return undefined;
  }
};
