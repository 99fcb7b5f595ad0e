import type { LocalizedText } from '@weegbrug/core/shared';
import { leavesOf } from '@weegbrug/core/framework';
import { coreSections } from '@weegbrug/core/forms';
import { isRecord } from '../schema/node.ts';
import type { EditorContextValue } from './editorContext.ts';

export type ReferenceOption = { value: string; label: string };

type Named = { key: string; name?: LocalizedText | string };

/** What names are looked up in. */
export type ReferenceSurroundings = Pick<EditorContextValue, 'content' | 'whole' | 'plugins' | 'answers'>;

/** What can be chosen for an `x-reference`, by the name that people know it by. */
export const referenceOptions = (
  to: string,
  { content, whole, plugins, answers }: ReferenceSurroundings,
  local: (text: LocalizedText | undefined) => string,
): readonly ReferenceOption[] => {
  const named = (items: Iterable<Named> | undefined): ReferenceOption[] =>
    [...(items ?? [])].map(({ key, name }) => ({ value: key, label: (typeof name === 'string' ? name : local(name)) || key }));
  const { framework, municipality } = content;
  switch (to) {
    case 'goals':
      return leavesOf(framework?.goals ?? []).map(({ goal }) => ({ value: goal.id, label: `${goal.id} ${local(goal.name)}` }));
    case 'criteria':
      return named(framework?.criteria);
    case 'advice':
      return named(framework?.advice);
    case 'routes':
      return named(framework?.routes);
    case 'forms':
      return Object.entries(content.forms ?? {}).map(([key, form]) => ({ value: key, label: local(form.title) || key }));
    case 'projectTypes':
    case 'workflows':
    case 'ruleSets':
    case 'documents':
    case 'roles':
      return named(Object.values(content[to] ?? {}) as Named[]);
    case 'domains':
    case 'teams':
      return named(municipality?.[to]);
    case 'people':
      return named(municipality?.people);
    case 'accounts':
      return (municipality?.people ?? []).flatMap(({ account, name }) =>
        account === undefined ? [] : [{ value: account, label: `${account} (${name})` }],
      );
    case 'plugins':
      return plugins.map(({ name, title }) => ({ value: name, label: local(title) }));
    case 'sections':
      return [
        ...[...coreSections].map(([key, section]) => ({ value: key, label: local(section.title) || key })),
        ...plugins.flatMap((plugin) =>
          plugin.sections.map((section) => ({
            value: section.key,
            label: `${local(plugin.title)}: ${local(section.title) || section.key}`,
          })),
        ),
      ];
    case 'states':
      return isRecord(whole) && Array.isArray(whole['states'])
        ? named((whole['states'] as unknown[]).filter(isRecord) as unknown as Named[])
        : [];
    case 'answers':
      return answers.map(({ path, label }) => ({ value: path, label: `${local(label)} (${path})` }));
    case 'templates':
      return [
        ...new Set([...Object.values(content.documents ?? {}).map(({ template }) => template), ...Object.keys(content.templates ?? {})]),
      ].map((name) => ({ value: name, label: name }));
    default:
      return [];
  }
};
