import type { Mend } from '../municipalityConfiguration.ts';
import { namesOfTemplate, type TemplateName } from '../templates/namesOfTemplate.ts';
import { templateFields, templateRoots } from '../templates/templateFields.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { nearestName } from '../../shared/nearestName.ts';
import type { CheckContext } from './checkContext.ts';
import { coreFields, weighingFields } from './factProblem.ts';

/**
 * Names in the templates of documents that nothing fills: no form of the types that make the document asks the answer, no plugin in use has the measure, no such
 * value exists. Such a place prints “ontbreekt” for every project. Said once per name. Warnings, for the document can still be made.
 */
export const checkTemplates = (context: CheckContext): void => {
  const said = new Set<string>();
  for (const [key, { template }] of context.documents) {
    const found = context.templateSource(template);
    if (found === undefined || said.has(template)) continue;
    said.add(template);
    const documents = new Set([...context.documents.values()].filter((other) => other.template === template).map((other) => other.key));
    const types = [...context.projectTypes.values()].filter((type) => type.documents.some((name) => documents.has(name)));
    const known = knownNames(
      types.map(({ form }) => form),
      context,
    );
    const unknown = new Map<string, TemplateName[]>();
    for (const name of namesOfTemplate(found.source)) {
      if (!known.misses(name.path)) continue;
      const path = name.path.join('.');
      unknown.set(path, [...(unknown.get(path) ?? []), name]);
    }
    for (const [path, places] of unknown) {
      const meant = nearestName(path, known.paths);
      const [first] = places;
      const shown = path.replaceAll('.*', '');
      context.reportFor('documents', key)(
        '/template',
        'templateNameUnknown',
        {
          message: {
            nl: `Het sjabloon ‘${template}’ noemt ‘${shown}’, maar niets vult dat; op het document staat dan ‘ontbreekt’.`,
            en: `The template “${template}” names “${shown}”, but nothing fills it; the document says “missing” there.`,
          },
          remedy: nameRemedy(path, nearby(path, known.paths)),
        },
        {
          severity: 'warning',
          ...(found.isOwn
            ? {
                template: {
                  name: template,
                  line: first!.line,
                  column: first!.column + 1,
                  mends: meant === undefined ? [] : mendsOf(template, path, meant, places),
                },
              }
            : {}),
        },
      );
    }
  }
};

type KnownNames = { paths: readonly string[]; misses(path: readonly string[]): boolean };

const knownNames = (forms: readonly string[], context: CheckContext): KnownNames => {
  const catalogues = forms.map((form) => context.answers.get(form));
  // Where a form is broken, or nothing makes the document, what it asks is not known.
  const asked = catalogues.length === 0 || catalogues.includes(undefined) ? undefined : catalogues.flatMap((one) => one ?? []);
  const used = context.municipality?.plugins.map(({ name }) => name);
  const measures = used?.flatMap((name) => {
    const plugin = context.registry.get(name);
    return plugin === undefined ? [`${name}.`] : plugin.measures.map(({ key }) => `${name}.${key}`);
  });
  const fields: Readonly<Record<string, readonly string[]>> = { ...templateFields, core: coreFields, weighing: weighingFields };
  const paths = [
    ...(asked?.flatMap((one) => one.paths.map((path) => `answers.${path}`)) ?? []),
    ...(measures?.map((path) => `measures.${path}`) ?? []),
    ...Object.entries(fields).flatMap(([root, names]) => names.map((name) => `${root}.${name}`)),
    ...templateRoots,
  ];
  const misses = ([root, ...rest]: readonly string[]): boolean => {
    if (!templateRoots.includes(root!)) return true;
    const [name, ...deeper] = rest;
    // The group as a whole, a row of it, or what every list and text has.
    if (name === undefined || name === '*' || rest.includes('length')) return false;
    if (root === 'answers')
      return asked !== undefined && asked.every((one) => one.lacks(rest.map((step) => (step === '*' ? '0' : step)).join('.')));
    if (root === 'measures')
      return (
        measures !== undefined &&
        !measures.some((path) =>
          deeper.length === 0 || deeper[0] === '*' ? path.startsWith(`${name}.`) : path === `${name}.${deeper[0]}` || path === `${name}.`,
        )
      );
    if (root === 'core' && name === 'statutory' && deeper[0] !== undefined)
      return !coreFields.some((field) => field === `statutory.${deeper[0]}`);
    const names = fields[root!];
    return names !== undefined && !names.includes(name);
  };
  return { paths: [...new Set(paths)], misses };
};

/** Of the same group as the name; a list of everything helps nobody. */
const nearby = (path: string, paths: readonly string[]): readonly string[] => {
  if (nearestName(path, paths) !== undefined) return paths;
  const [root] = path.split('.');
  return templateRoots.includes(root!) ? paths.filter((other) => other.startsWith(`${root}.`)) : templateRoots;
};

/** The name that was meant, at every place where it is written in full or from the row that it stands in. */
const mendsOf = (template: string, path: string, meant: string, places: readonly TemplateName[]): Mend[] => {
  const [given, better] = [path.split('.'), meant.split('.')];
  const same = given.findIndex((step, index) => step !== better[index]);
  const [from, to] = [given.slice(same).join('.'), better.slice(same).join('.')];
  if (
    same === -1 ||
    from.includes('*') ||
    !places.every(({ written }) => written === from || written.endsWith(`.${from}`) || written.endsWith(`/${from}`))
  )
    return [];
  return [
    {
      label: { nl: `Maak er ‘${meant}’ van`, en: `Make it “${meant}”` },
      part: 'templates',
      key: template,
      replacements: places.map(({ written, line, column }) => ({
        line,
        column: column + 1,
        from: written,
        to: `${written.slice(0, -from.length)}${to}`,
      })),
    },
  ];
};
