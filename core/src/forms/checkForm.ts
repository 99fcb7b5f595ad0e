import { checkFormConditions } from './checkFormConditions.ts';
import { checkSections } from './checkSections.ts';
import type { FormDefinition, FormSection } from './formDefinition.ts';
import type { FormDefinitionProblem, LocatedSection } from './formDefinitionProblem.ts';
import { type FormLimits, formLimits } from './formLimits.ts';
import { formTexts as texts } from './formTexts.ts';
import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import type { FormOptions } from './resolveForm.ts';

/**
 * Everything that is wrong with a form, at once: sections that do not exist, names that stand twice, schemas outside the subset or the limits, conditions
 * that name unknown answers, can never hold or depend on themselves, missing labels, empty lists of options. The shape is checked before, by its JSON Schema.
 * @param sections sections by reference, of the core and the plugins in use.
 */
export const checkForm = (
  definition: FormDefinition,
  sections: ReadonlyMap<string, FormSection>,
  options: FormOptions,
  limits: FormLimits = formLimits,
): FormDefinitionProblem[] => {
  const problems: FormDefinitionProblem[] = [];
  const located: LocatedSection[] = [];
  definition.pages.forEach((page, pageIndex) => {
    page.sections.forEach((entry, index) => {
      const pointer = `/pages/${pageIndex}/sections/${index}`;
      if (!('use' in entry)) return located.push({ section: entry, pointer, referenced: false });
      const section = sections.get(entry.use);
      if (section !== undefined) return located.push({ section: { ...section, key: entry.use }, pointer, referenced: true });
      return problems.push({
        pointer: `${pointer}/use`,
        code: 'sectionUnknown' as const,
        ...texts.section(entry.use, nameRemedy(entry.use, [...sections.keys()])),
        ...meantName(entry.use, [...sections.keys()]),
      });
    });
  });
  return [
    ...problems,
    ...checkKeys(definition, located),
    ...checkSections(located, options, limits),
    ...checkFormConditions(definition, located, options),
  ];
};

/** Pages, sections and checks each have a key of their own. */
const checkKeys = (definition: FormDefinition, located: readonly LocatedSection[]): FormDefinitionProblem[] => {
  const doubled = (entries: readonly { key: string; pointer: string }[]): FormDefinitionProblem[] =>
    entries
      .filter(({ key }, index) => entries.findIndex((other) => other.key === key) < index)
      .map(({ key, pointer }) => ({ pointer, code: 'keyDuplicate' as const, ...texts.duplicateKey(key) }));
  return [
    ...doubled(definition.pages.map(({ key }, index) => ({ key, pointer: `/pages/${index}/key` }))),
    ...doubled(
      located.map(({ section, pointer, referenced }) => ({ key: section.key, pointer: `${pointer}/${referenced ? 'use' : 'key'}` })),
    ),
    ...doubled((definition.checks ?? []).map(({ key }, index) => ({ key, pointer: `/checks/${index}/key` }))),
  ];
};
