import type { LocalizedText } from '@weegbrug/core/shared';
import type { ConfigurationPart, DraftContent } from '../draftTypes.ts';

/** Names of what uses an item, so that a person sees what a change touches. */
export const usedBy = (content: DraftContent, part: ConfigurationPart, key: string): readonly LocalizedText[] => {
  const types = Object.values(content.projectTypes ?? {});
  switch (part) {
    case 'forms':
      return types.filter(({ form }) => form === key).map(({ name }) => name);
    case 'workflows':
      return types.filter(({ workflow }) => workflow === key).map(({ name }) => name);
    case 'documents':
      return types.filter(({ documents }) => documents?.includes(key) ?? false).map(({ name }) => name);
    case 'ruleSets':
      return [
        ...types.filter(({ ruleSets }) => ruleSets?.includes(key) ?? false).map(({ name }) => name),
        ...(content.framework?.criteria ?? [])
          .filter(({ source }) => source.kind === 'rules' && source.ruleSet === key)
          .map(({ name }) => name),
      ];
    case 'roles':
      return Object.values(content.workflows ?? {}).flatMap((workflow) =>
        JSON.stringify(workflow).includes(`"${key}"`) ? [(workflow as unknown as { name: LocalizedText }).name] : [],
      );
    case 'projectTypes':
      return Object.values(content.testCases ?? {})
        .filter(({ projectType }) => projectType === key)
        .map(({ name }) => name);
    case 'testCases':
      return types.filter((type) => type.key === content.testCases?.[key]?.projectType).map(({ name }) => name);
    default:
      return [];
  }
};
