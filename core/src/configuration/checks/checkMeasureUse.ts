import type { Measure } from '../../plugins/api/pluginDefinition.ts';
import { isRecord } from '../structure/isRecord.ts';
import { namesOfTemplate } from '../templates/namesOfTemplate.ts';
import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** Deeper than any part goes; a bomb is not searched. */
const deepest = 40;

/**
 * Measures of plugins in use that are read by nothing: no criterion, axis, rule, table, condition of a form or workflow, document or test case. Said of a
 * measure of which some form asks an answer, unless a measure from the same section is read: a section is asked as a whole, and what else it tells stands
 * beside that one in the dossier, or is part of it (the shares of an index). A plugin of which nothing at all is read is said as such.
 */
export const checkMeasureUse = (context: CheckContext): void => {
  const { municipality, framework } = context;
  if (municipality === undefined || framework === undefined) return;
  const parts = ['projectTypes', 'forms', 'ruleSets', 'workflows', 'documents'] as const;
  // Where a part is broken, what it reads is not known.
  if (parts.some((part) => context[part].size < context.keys[part].length)) return;
  const read = new Set<string>();
  /** What templates show: a measure, all of a plugin by its name, or all there are: ''. A slip there is said by the check of templates. */
  const templateReads = new Set<string>();
  const visit = (value: object): void =>
    context.memory.remember('measures', value, [], () => measuresReadIn(value)).forEach((path) => read.add(path));
  visit(framework);
  for (const part of parts) for (const item of context[part].values()) visit(item);
  for (const section of context.sections.values()) visit(section);
  for (const { requires } of context.documents.values())
    for (const path of requires) if (path.startsWith('measures.')) read.add(path.slice('measures.'.length));
  for (const { template } of context.documents.values())
    for (const { path } of namesOfTemplate(context.templateSource(template)?.source ?? '')) {
      const [root, plugin, key] = path;
      if (root === 'measures')
        templateReads.add(plugin === undefined || plugin === '*' ? '' : key === undefined || key === '*' ? plugin : `${plugin}.${key}`);
    }
  // A slip in a name leaves a measure unread; the slip is said where it stands.
  const known = new Set(
    municipality.plugins.flatMap(({ name }) => context.registry.get(name)?.measures.map(({ key }) => `${name}.${key}`) ?? []),
  );
  if ([...read].some((path) => !known.has(path))) return;
  // What a test case expects of a measure is a reason to have it. A slip there is said by the check of test cases.
  for (const { expected } of context.testCases.values()) for (const path of Object.keys(expected.measures ?? {})) read.add(path);
  const report = context.reportFor('municipality');
  const isAsked = ({ reads }: Measure): boolean =>
    reads.length === 0 || [...context.answers.values()].some((answers) => reads.some((path) => answers.knows(path)));
  municipality.plugins.forEach(({ name }, index) => {
    const plugin = context.registry.get(name);
    if (plugin === undefined || templateReads.has('') || templateReads.has(name)) return;
    const isRead = ({ key }: Measure): boolean => read.has(`${name}.${key}`) || templateReads.has(`${name}.${key}`);
    const sectionsOf = ({ reads }: Measure): string[] =>
      plugin.sections.flatMap(({ key, namespace, schema }) =>
        Object.keys((schema['properties'] ?? {}) as object).some((property) => reads.includes(`${namespace}.${property}`)) ? [key] : [],
      );
    const used = plugin.measures.filter(isRead);
    const usedSections = new Set(used.flatMap(sectionsOf));
    const unused =
      used.length === 0
        ? plugin.measures
        : plugin.measures.filter(
            (measure) => !isRead(measure) && isAsked(measure) && !sectionsOf(measure).some((section) => usedSections.has(section)),
          );
    if (unused.length === 0) return;
    const list = (language: 'nl' | 'en'): string => unused.map((measure) => `‘${measure.name[language] ?? measure.name.nl}’`).join(', ');
    report(
      `/plugins/${index}`,
      'measureUnused',
      words(
        `Niets leest van deze plugin: ${list('nl')}.`,
        `Nothing reads of this plugin: ${list('en')}.`,
        'Gebruik de meetwaarde bij een criterium, een regel of een document, of haal de vragen erover uit de formulieren.',
        'Use the measure at a criterion, a rule or a document, or take the questions about it from the forms.',
      ),
      { severity: 'warning' },
    );
  });
};

/** Paths of all measures that a part names as a fact, at any depth. */
const measuresReadIn = (value: unknown, depth = 0): readonly string[] => {
  if (depth > deepest || value === null || typeof value !== 'object') return [];
  const own = isRecord(value) && value['fact'] === 'measures' && typeof value['path'] === 'string' ? [value['path']] : [];
  return [...own, ...Object.values(value).flatMap((child: unknown) => measuresReadIn(child, depth + 1))];
};
