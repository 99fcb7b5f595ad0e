import { createHash } from 'node:crypto';
import type { OperationContext } from '../configuration/operationContext.ts';
import { loadProject } from '../projects/loadProject.ts';
import { workflowSurroundings } from '../projects/workflowSurroundings.ts';
import { documentHelpersOf } from '../plugins/documentHelpersOf.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Language } from '../shared/localizedText.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { documentValues } from './documentValues.ts';
import { fillTemplate } from './fillTemplate.ts';
import { loadTemplate } from './loadTemplate.ts';
import { valueLabels } from './valueLabels.ts';

export type RenderedDocument = {
  /** A whole page, `text/html; charset=utf-8`. */
  html: string;
  /** For the header of that name: nothing but the styles of this very page. */
  contentSecurityPolicy: string;
  /** `VB-2027-014-beslisblad.html` */
  fileName: string;
  /** Paths that the page shows as missing. */
  missing: readonly string[];
};

/**
 * Makes a document of a project by the template of its release.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-DOCUMENT-UNKNOWN, WB-DOCUMENT-INCOMPLETE (with what is missing), and the refusals of
 *   {@link loadTemplate} and {@link fillTemplate}
 */
export const renderDocument = async (
  context: OperationContext,
  input: { code: string; document: string; language?: Language },
): Promise<RenderedDocument> => {
  requirePermission(context.scope, 'project:read');
  const { language = 'nl' } = input;
  const project = await loadProject(context, input.code);
  const { code } = project;
  const surroundings = await workflowSurroundings(context, project);
  const { configuration } = surroundings.compiled.release;
  const compiledType = surroundings.compiled.types.get(project.typeKey);
  const definition = Object.hasOwn(configuration.documents, input.document) ? configuration.documents[input.document] : undefined;
  if (definition === undefined || compiledType?.type.documents.includes(input.document) !== true)
    throw new WeegbrugError('WB-DOCUMENT-UNKNOWN', { code, document: input.document.slice(0, 100) });

  const values = await documentValues(context, project, surroundings, language);
  const labels = valueLabels(compiledType.form);
  const absent = definition.requires.filter((path) => isAbsent(readPath(values, path)));
  if (absent.length > 0) {
    const places = absent.map((path) => {
      const label = labels[path] ?? { nl: path, en: path };
      return {
        pointer: `/${path.replaceAll('.', '/')}`,
        message: { nl: `${label.nl} ontbreekt.`, en: `${label.en ?? label.nl} is missing.` },
      };
    });
    throw new WeegbrugError(
      'WB-DOCUMENT-INCOMPLETE',
      { document: definition.name[language] ?? definition.name.nl, count: absent.length, code },
      { places },
    );
  }
  const source = await loadTemplate(configuration, definition.template);
  const helpers = documentHelpersOf(
    configuration.municipality.plugins.map(({ name }) => name),
    context.releases.plugins,
  );
  const words = Object.fromEntries(Object.entries(labels).map(([path, label]) => [path, label[language] ?? label.nl]));
  const { html, missing } = await fillTemplate({ name: definition.template, source, values, language, labels: words, helpers });
  return { html, contentSecurityPolicy: policyFor(html), fileName: `${code}-${definition.key}.html`, missing };
};

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const policyFor = (html: string): string => {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  );
  const styles = hashes.length === 0 ? "'none'" : hashes.join(' ');
  return `default-src 'none'; style-src ${styles}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
};
