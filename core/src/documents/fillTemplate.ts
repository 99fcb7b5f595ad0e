import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import type { Language } from '../shared/localizedText.ts';
import type { DocumentHelpers } from '../plugins/documentHelpersOf.ts';
import { renderInWorker } from './renderInWorker.ts';
import { templateLimits, type TemplateLimits } from './templateLimits.ts';

const noHelpers: DocumentHelpers = { names: [], modules: [] };

/**
 * A page from a template and values, off the main thread and under the limits.
 * @param input.helpers what the plugins of the municipality contribute; none when absent
 * @returns the page, and the paths that were shown but had no value
 * @throws WB-DOCUMENT-TEMPLATE-INVALID (with line and column), WB-DOCUMENT-TIME, WB-DOCUMENT-OUTPUT-TOO-LARGE, WB-DOCUMENT-TEMPLATE-TOO-LARGE, WB-DOCUMENT-FAILED
 */
export const fillTemplate = async (input: {
  name: string;
  source: string;
  values: Readonly<Record<string, unknown>>;
  language: Language;
  labels?: Readonly<Record<string, string>>;
  helpers?: DocumentHelpers;
  limits?: Partial<TemplateLimits>;
}): Promise<{ html: string; missing: readonly string[] }> => {
  const { name: template, source, values, language, labels = {}, helpers = noHelpers } = input;
  const limits = { ...templateLimits, ...input.limits };
  if (Buffer.byteLength(source) > limits.source)
    throw new WeegbrugError('WB-DOCUMENT-TEMPLATE-TOO-LARGE', { template, limit: Math.floor(limits.source / 1024) });
  const outcome = await renderInWorker({ source, values, language, labels, helpers, limits });
  switch (outcome.kind) {
    case 'page':
      return { html: outcome.html, missing: outcome.missing };
    case 'problems': {
      const places = outcome.problems.map(({ line, column, message }) => ({
        pointer: `templates/${template}.hbs:${line}:${column}`,
        message,
      }));
      throw new WeegbrugError('WB-DOCUMENT-TEMPLATE-INVALID', { template }, { places });
    }
    case 'time':
      throw new WeegbrugError('WB-DOCUMENT-TIME', { template, limit: limits.time / 1000 });
    case 'tooLarge':
      throw new WeegbrugError('WB-DOCUMENT-OUTPUT-TOO-LARGE', { template, limit: limits.output / 1024 / 1024 });
    default:
      throw new WeegbrugError('WB-DOCUMENT-FAILED', { template }, { cause: new Error(outcome.message) });
  }
};
