import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import Handlebars from 'handlebars';
import type { Language } from '../shared/localizedText.ts';
import { checkTemplate } from './checkTemplate.ts';
import type { DocumentHelpers } from '../plugins/documentHelpersOf.ts';
import {
  blockHelpers,
  formatHelpers,
  type Helper,
  pluginHelper,
  type PluginHelpers,
  testHelpers,
  type RenderingData,
} from './templateHelpers.ts';
import type { TemplateLimits } from './templateLimits.ts';
import type { TemplateProblem } from './templateProblem.ts';

export type RenderJob = {
  source: string;
  values: Readonly<Record<string, unknown>>;
  language: Language;
  /** Words for paths that may turn out to have no value. */
  labels: Readonly<Record<string, string>>;
  /** What plugins contribute; the thread loads their modules. */
  helpers: DocumentHelpers;
  limits: TemplateLimits;
};

export type RenderOutcome =
  | { kind: 'page'; html: string; missing: readonly string[] }
  | { kind: 'problems'; problems: readonly TemplateProblem[] }
  | { kind: 'tooLarge' };

const remembered = 50;
const compiled = new Map<string, HandlebarsTemplateDelegate>();

/**
 * Fills in a template. Runs in a worker thread: it may take as long as the template makes it take. Compiled templates are kept by the hash of their
 * source and of the helpers that it may use. What had no value is listed under `missingValues`, for which the page is made a second time.
 */
export const renderTemplate = (
  { source, values, language, labels, limits, helpers }: RenderJob,
  contributed: PluginHelpers = new Map(),
): RenderOutcome => {
  const template = compile(source, limits, helpers, contributed);
  if (Array.isArray(template)) return { kind: 'problems', problems: template };
  const fill = (missingValues: readonly string[]): { html: string; missing: readonly string[] } => {
    const data: RenderingData = { language, missing: new Set() };
    const html = template(
      { ...values, missingValues, language },
      { data, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false },
    );
    return { html, missing: [...data.missing] };
  };
  const first = fill([]);
  const names = [...new Set(first.missing.map((path) => labels[path] ?? path))].sort();
  const { html } = names.length === 0 ? first : fill(names);
  return html.length > limits.output ? { kind: 'tooLarge' } : { kind: 'page', html, missing: first.missing };
};

const compile = (
  source: string,
  limits: TemplateLimits,
  { names, modules }: DocumentHelpers,
  contributed: PluginHelpers,
): HandlebarsTemplateDelegate | TemplateProblem[] => {
  const hash = createHash('sha256')
    .update(JSON.stringify([names, modules, source]))
    .digest('hex');
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const { program, problems } = checkTemplate(source, { depthLimit: limits.depth, helpers: names });
  if (program === undefined) return [...problems];
  const own = names.flatMap((name) => (contributed.has(name) ? [[name, pluginHelper(contributed.get(name)!)] as const] : []));
  const environment = safeEnvironment(Object.fromEntries(own));
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const code = environment.precompile(program as never, { knownHelpers: knownHelpers as never, knownHelpersOnly: true }) as string;
  // The module `vm` is exempt from --disallow-code-generation-from-strings; the code is Handlebars' own, made from a tree that was checked.
  const specification = new Script(`(${code})`).runInThisContext() as TemplateSpecification;
  const template = environment.template(specification);
  if (compiled.size >= remembered) compiled.delete(compiled.keys().next().value!);
  compiled.set(hash, template);
  return template;
};

/** Only the helpers of the list: no `lookup`, no `log`, nothing that finds a helper by a name from the data. */
const safeEnvironment = (contributed: Readonly<Record<string, Helper>>): typeof Handlebars => {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers))
    if (!(blockHelpers as readonly string[]).includes(name) && !name.endsWith('elperMissing')) environment.unregisterHelper(name);
  for (const [name, helper] of Object.entries({ ...formatHelpers, ...testHelpers, ...contributed }))
    environment.registerHelper(name, helper as Handlebars.HelperDelegate);
  return environment;
};
