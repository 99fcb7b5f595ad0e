import { existsSync, readdirSync } from 'node:fs';
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
