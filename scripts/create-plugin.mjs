// Writes a new plugin that works at once: `npm run create-plugin -- parking`. What to change next is in docs/plugins.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const { positionals, values } = parseArgs({ allowPositionals: true, options: { into: { type: 'string', default: project } } });
const [name] = positionals;

const refuse = (nl, en) => {
  console.error(`${nl}\n${en}`);
  process.exit(1);
};
if (name === undefined || positionals.length > 1)
  refuse('Geef één naam op: npm run create-plugin -- parkeren', 'Give one name: npm run create-plugin -- parking');
if (!/^[a-z][a-z0-9-]{1,39}$/.test(name) || name === 'core' || name === 'project')
  refuse(
    `"${name}" kan niet: gebruik 2 tot 40 kleine letters, cijfers en streepjes, te beginnen met een letter; "core" en "project" zijn bezet.`,
    `"${name}" cannot be used: take 2 to 40 lower-case letters, digits and dashes, starting with a letter; "core" and "project" are taken.`,
  );

const folder = join(values.into, 'plugins', name);
if (existsSync(folder))
  refuse(
    `plugins/${name} bestaat al; kies een andere naam of verwijder de map.`,
    `plugins/${name} exists already; choose another name or remove the folder.`,
  );

/** Namespaces and measures have names without dashes. */
const namespace = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()).replace(/-$/, '');
const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const files = {
  [`plugins/${name}/package.json`]: `${JSON.stringify(
    {
      name: `@weegbrug/plugin-${name}`,
      version: '0.1.0',
      private: true,
      license: 'EUPL-1.2',
      type: 'module',
      weegbrug: { plugin: './dist/plugin.js', api: '^1' },
      exports: { '.': { types: './dist/plugin.d.ts', default: './dist/plugin.js' } },
      dependencies: { '@weegbrug/core': '*' },
    },
    null,
    2,
  )}\n`,
  [`plugins/${name}/tsconfig.json`]: `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "rootDir": "src", "outDir": "dist" },
  "include": ["src"],
  "references": [{ "path": "../../core" }]
}
`,
  [`plugins/${name}/README.md`]: `# ${title}

What this plugin measures, for whom, and where the formula comes from.

- Form section: \`${name}/reach\`
- Measure: \`${name}.reachShare\`
- Setting: \`annualTarget\`

Start reading in \`src/plugin.ts\`. It imports only \`@weegbrug/core/plugin\`. Tests: \`test/plugins/${name}.test.ts\`.
`,
  [`plugins/${name}/src/plugin.ts`]: `import { definePlugin } from '@weegbrug/core/plugin';
import { reachShareMeasure } from './reachShare.ts';
import { reachSection } from './reachSection.ts';
import { settings } from './settings.ts';

/** ${title}: everything that this plugin contributes. */
export default definePlugin({
  name: '${name}',
  title: { nl: '${title}', en: '${title}' },
  version: '0.1.0',
  api: '^1',
  settings,
  sections: [reachSection],
  measures: [reachShareMeasure],
  criteria: [
    {
      key: '${name}-reach',
      name: { nl: 'Bereik', en: 'Reach' },
      source: {
        kind: 'bands',
        value: { fact: 'measures', path: '${name}.reachShare' },
        bands: [
          { from: 50, score: 3 },
          { from: 20, score: 2 },
          { above: 0, score: 1 },
          { from: 0, score: 0 },
        ],
      },
      evidence: {
        class: 'B',
        indicator: { nl: 'Bereik', en: 'Reach' },
        unit: { nl: '%', en: '%' },
        denominator: { nl: 'van de jaaropgave', en: 'of the annual target' },
        source: { nl: 'Opgave van de aanvrager', en: 'Statement of the applicant' },
      },
    },
  ],
  samples: [
    {
      name: { nl: 'Helft van de jaaropgave', en: 'Half of the annual target' },
      settings: { annualTarget: 200 },
      answers: { ${namespace}: { reached: 100 } },
      expected: { reachShare: 50 },
    },
    {
      name: { nl: 'Nog niet ingevuld', en: 'Not filled in yet' },
      settings: { annualTarget: 200 },
      answers: {},
      expected: { reachShare: undefined },
    },
  ],
});
`,
  [`plugins/${name}/src/settings.ts`]: `import type { JsonSchema } from '@weegbrug/core/plugin';

/** Settings of one municipality, as the schema below describes them. */
export type Settings = { annualTarget: number };

/** A setting without \`default\` has to be given by every municipality. */
export const settings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    annualTarget: {
      title: 'Jaaropgave',
      description: 'Aantal inwoners dat de gemeente per jaar wil bereiken.',
      'x-en': { title: 'Annual target', description: 'Number of residents that the municipality wants to reach per year.' },
      type: 'integer',
      minimum: 1,
    },
  },
  required: ['annualTarget'],
};
`,
  [`plugins/${name}/src/reachSection.ts`]: `import type { FormSection } from '@weegbrug/core/plugin';

/** Questions that a form uses with \`{ "use": "${name}/reach" }\`; the answers live under \`${namespace}\`. */
export const reachSection: FormSection = {
  key: 'reach',
  namespace: '${namespace}',
  title: { nl: '${title}', en: '${title}' },
  schema: { type: 'object', properties: { reached: { type: 'integer', minimum: 0, maximum: 1_000_000 } }, required: ['reached'] },
  items: [
    {
      kind: 'question',
      name: 'reached',
      label: { nl: 'Hoeveel inwoners bereikt het project?', en: 'How many residents does the project reach?' },
      noun: { nl: 'het aantal inwoners dat het project bereikt', en: 'the number of residents that the project reaches' },
      unit: { nl: 'inwoners', en: 'residents' },
      widget: 'number',
      influenceable: true,
    },
  ],
};
`,
  [`plugins/${name}/src/reachShare.ts`]: `import { formatNumber, type Measure, readNumber } from '@weegbrug/core/plugin';
import type { Settings } from './settings.ts';

/** Residents that the project reaches as a share of the annual target, per cent. */
export const reachShareMeasure: Measure = {
  key: 'reachShare',
  name: { nl: 'Bereik', en: 'Reach' },
  type: 'number',
  unit: { nl: '%', en: '%' },
  denominator: { nl: 'van de jaaropgave', en: 'of the annual target' },
  decimals: 1,
  source: { nl: 'Opgave van de aanvrager', en: 'Statement of the applicant' },
  reads: ['${namespace}.reached'],
  measure: (answers, settings) => {
    const reached = readNumber(answers, '${namespace}.reached');
    if (reached === undefined) return { missing: ['${namespace}.reached'] };
    const { annualTarget } = settings as Settings;
    const share = (reached / annualTarget) * 100;
    const [some, all] = [formatNumber(reached), formatNumber(annualTarget)];
    return {
      value: share,
      parts: [
        {
          label: { nl: 'Bereik', en: 'Reach' },
          answer: { nl: \`\${some.nl} inwoners\`, en: \`\${some.en} residents\` },
          rule: { nl: \`gedeeld door de jaaropgave van \${all.nl}\`, en: \`divided by the annual target of \${all.en}\` },
          value: share,
          share: 1,
          points: share,
        },
      ],
    };
  },
};
`,
  [`test/plugins/${name}.test.ts`]: `import { expect, test } from '@jest/globals';
import { measureDirectly, runConformance } from '@weegbrug/core/plugin-testing';
import plugin from '../../plugins/${name}/src/plugin.ts';

test.each(await runConformance(plugin))('conformance: $check', ({ message }) => expect(message).toBe(''));

test('10 of 200 is 5 %', async () => {
  const [reach] = await measureDirectly(plugin, { annualTarget: 200 }, { ${namespace}: { reached: 10 } });
  expect(reach).toMatchObject({ key: '${name}.reachShare', status: 'known', value: 5 });
});
`,
};

for (const [path, content] of Object.entries(files)) {
  const file = join(values.into, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(relative(values.into, file));
}
