import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../templates/', import.meta.url));
let names: readonly string[] | undefined;

/** Names of the templates that come with the product. They do not change while it runs. */
export const productTemplates = (): readonly string[] =>
  (names ??= existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => file.slice(0, -'.hbs'.length))
    : []);

const sources = new Map<string, string>();

/** Text of a template that comes with the product; `undefined` for a name that it does not have. */
export const productTemplate = (name: string): string | undefined => {
  if (!productTemplates().includes(name)) return undefined;
  const source = sources.get(name) ?? readFileSync(`${folder}${name}.hbs`, 'utf8');
  sources.set(name, source);
  return source;
};
