import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FormView } from '@weegbrug/core/api';
import { coreSections, type FormSection, type SectionItem } from '@weegbrug/core/forms';
import type { LocalizedText } from '@weegbrug/core/shared';
import { request } from '../../../connection/request.ts';
import type { DraftContent } from '../draftTypes.ts';

export type AnswerOption = {
  path: string;
  label: LocalizedText;
  widget?: string;
  options?: readonly { value: string | number | boolean; label: LocalizedText }[];
};

const isSection = (section: object): section is FormSection => 'namespace' in section && 'items' in section;

const fromItem = (namespace: string, item: SectionItem): AnswerOption[] => {
  if (item.kind === 'note') return [];
  const widget = item.kind === 'question' ? item.widget : undefined;
  const own: AnswerOption = { path: `${namespace}.${item.name}`, label: item.label, ...(widget === undefined ? {} : { widget }) };
  return [item.kind === 'question' && item.options !== undefined ? { ...own, options: item.options } : own];
};

const fromSection = (section: FormSection): AnswerOption[] => (section.items ?? []).flatMap((item) => fromItem(section.namespace, item));

/** Every answer that a condition or criterion can look at: of the draft's own forms, of Weegbrug and of the plugins. */
export const useAnswerOptions = (content: DraftContent): readonly AnswerOption[] => {
  const types = useMemo(() => Object.keys(content.projectTypes ?? {}), [content.projectTypes]);
  const views = useQueries({
    queries: types.map((key) => ({
      queryKey: ['form', key],
      queryFn: () => request<FormView>(`/project-types/${encodeURIComponent(key)}/form`),
      staleTime: 300_000,
      retry: false,
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data.form])),
  });
  return useMemo(() => {
    const drafted = Object.values(content.forms ?? {}).flatMap((form) => (form.pages ?? []).flatMap((page) => page.sections ?? []));
    const published = views.flatMap((form) => form.pages.flatMap((page) => page.sections));
    const found = new Map<string, AnswerOption>();
    for (const section of [...drafted, ...coreSections.values(), ...published])
      if (isSection(section)) for (const option of fromSection(section)) if (!found.has(option.path)) found.set(option.path, option);
    return [...found.values()];
  }, [content.forms, views]);
};
