import { readFile, stat } from 'node:fs/promises';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { templateLimits } from './templateLimits.ts';

const productFolder = new URL('../../../templates/', import.meta.url);

/**
 * Source of a template: the town's own where it has one of that name, otherwise the product's.
 * @throws WB-DOCUMENT-TEMPLATE-MISSING, WB-DOCUMENT-TEMPLATE-TOO-LARGE
 */
export const loadTemplate = async ({ templates }: Pick<MunicipalityConfiguration, 'templates'>, name: string): Promise<string> => {
  const source = Object.hasOwn(templates, name) ? templates[name]! : await productTemplate(name);
  if (Buffer.byteLength(source) > templateLimits.source)
    throw new WeegbrugError('WB-DOCUMENT-TEMPLATE-TOO-LARGE', { template: name, limit: templateLimits.source / 1024 });
  return source;
};

const productTemplate = async (name: string): Promise<string> => {
  const missing = () => new WeegbrugError('WB-DOCUMENT-TEMPLATE-MISSING', { template: name.slice(0, 100) });
  if (!/^[a-z0-9][a-z0-9-]{0,80}$/.test(name)) throw missing();
  const file = new URL(`${name}.hbs`, productFolder);
  const about = await stat(file).catch(() => undefined);
  if (about === undefined) throw missing();
  if (about.size > templateLimits.source)
    throw new WeegbrugError('WB-DOCUMENT-TEMPLATE-TOO-LARGE', { template: name, limit: templateLimits.source / 1024 });
  return readFile(file, 'utf8');
};
