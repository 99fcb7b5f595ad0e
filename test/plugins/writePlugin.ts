import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder for plugins of one test file. */
export const temporaryFolder = async (): Promise<{ folder: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'weegbrug-plugins-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** JavaScript of a measure without the function; `body` is the function. */
export const measureSource = (key: string, body: string, type = 'number'): string =>
  `{ key: '${key}', name: { nl: '${key}', en: '${key}' }, type: '${type}', unit: { nl: 'stuks', en: 'pieces' }, denominator: { nl: 'per project', en: 'per project' }, decimals: 2, source: { nl: 'proef', en: 'trial' }, reads: [], measure: ${body} }`;

/** Writes a plugin package in plain JavaScript, as someone without a build would. `definition` replaces lines of the sound one. */
export const writePlugin = async (
  folder: string,
  name: string,
  definition: {
    measures?: readonly string[];
    version?: string;
    api?: string;
    requires?: string;
    settings?: string;
    extra?: string;
    before?: string;
    source?: string;
    manifestApi?: string;
  } = {},
): Promise<void> => {
  const home = join(folder, name);
  await mkdir(home, { recursive: true });
  await writeFile(
    join(home, 'package.json'),
    JSON.stringify({
      name: `trial-${name}`,
      version: '1.0.0',
      type: 'module',
      weegbrug: { plugin: './plugin.js', api: definition.manifestApi ?? '^1' },
    }),
  );
  await writeFile(
    join(home, 'plugin.js'),
    definition.source ??
      `${definition.before ?? ''}
export default {
  name: '${name}', title: { nl: '${name}', en: '${name}' }, version: '${definition.version ?? '1.0.0'}', api: '${definition.api ?? '^1'}',
  ${definition.requires === undefined ? '' : `requires: ${definition.requires},`}
  settings: ${definition.settings ?? "{ type: 'object', properties: {} }"},
  sections: [], samples: [],
  measures: [${(definition.measures ?? []).join(',\n')}],
  ${definition.extra ?? ''}
};
`,
  );
};
