import type { ConfigurationPart } from '../draftTypes.ts';

/** Address on screen of every part; parts that are lists have an item below it. */
export const partPaths: Readonly<Record<ConfigurationPart, { slug: string; list: boolean }>> = {
  municipality: { slug: 'municipality', list: false },
  framework: { slug: 'framework', list: false },
  texts: { slug: 'texts', list: false },
  projectTypes: { slug: 'project-types', list: true },
  forms: { slug: 'forms', list: true },
  ruleSets: { slug: 'rules', list: true },
  workflows: { slug: 'workflows', list: true },
  roles: { slug: 'roles', list: true },
  documents: { slug: 'documents', list: true },
  testCases: { slug: 'test-cases', list: true },
};

const bySlug = new Map(Object.entries(partPaths).map(([part, { slug }]) => [slug, part as ConfigurationPart]));

export const partOfSlug = (slug: string | undefined): ConfigurationPart | undefined => (slug === undefined ? undefined : bySlug.get(slug));

/** Where a part, an item or a field of it is edited. */
export const pathOf = (part: string, key?: string, pointer = ''): string => {
  const place = partPaths[part as ConfigurationPart];
  return `/configuration/${place?.slug ?? ''}${key === undefined ? '' : `/${encodeURIComponent(key)}`}${pointer === '' ? '' : `#${pointer}`}`;
};
