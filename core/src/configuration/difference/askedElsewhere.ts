import { readAt } from '../structure/applyChanges.ts';
import { entryNames } from '../structure/identity.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { StablePath } from '../structure/stablePath.ts';

/** A question inside a form: the things around it and itself, as paths from the root of the configuration. */
export type QuestionPlace = { page: StablePath; section: StablePath; item: StablePath };

/**
 * Where a form asks an answer in a section of its own.
 * @param form path of the form; `namespace` and `name` make the address of the answer
 */
export const askedElsewhere = (configuration: unknown, form: StablePath, namespace: string, name: string): QuestionPlace | undefined => {
  for (const [page, pagePath] of entriesAt(configuration, [...form, 'pages']))
    for (const [section, sectionPath] of isRecord(page) ? entriesAt(configuration, [...pagePath, 'sections']) : []) {
      if (!isRecord(section) || section['namespace'] !== namespace) continue;
      const item: StablePath = [...sectionPath, 'items', { entry: name }];
      if (readAt(configuration, item) !== undefined) return { page: pagePath, section: sectionPath, item };
    }
  return undefined;
};

const entriesAt = (configuration: unknown, path: StablePath): [unknown, StablePath][] => {
  const list = readAt(configuration, path);
  const names = Array.isArray(list) ? entryNames(list) : undefined;
  return names === undefined ? [] : names.map((entry, position) => [(list as readonly unknown[])[position], [...path, { entry }]]);
};
