import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configurationParts } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { PluginDefinition } from '../../core/src/plugins/api/pluginDefinition.ts';
import type { PluginRegistry } from '../../core/src/plugins/pluginRegistry.ts';

/** A plugin with one section, one measure and one required setting. */
export const treesPlugin: PluginDefinition = {
  name: 'trees',
  title: { nl: 'Bomen', en: 'Trees' },
  version: '1.2.3',
  api: '^1',
  settings: {
    type: 'object',
    properties: {
      annualTarget: {
        type: 'integer',
        minimum: 1,
        title: 'Jaardoel',
        description: 'Bomen per jaar',
        'x-en': { title: 'Annual target', description: 'Trees per year' },
      },
      bonus: { type: 'number', default: 1, title: 'Bonus', description: 'Bonus', 'x-en': { title: 'Bonus', description: 'Bonus' } },
    },
    required: ['annualTarget'],
    additionalProperties: false,
  },
  sections: [
    {
      key: 'planting',
      namespace: 'trees',
      schema: { type: 'object', properties: { planted: { type: 'integer', minimum: 0 } }, required: ['planted'] },
      items: [{ kind: 'question', name: 'planted', label: { nl: 'Aantal bomen', en: 'Number of trees' }, widget: 'number' }],
    },
  ],
  measures: [
    {
      key: 'share',
      name: { nl: 'Aandeel van het jaardoel', en: 'Share of the annual target' },
      type: 'number',
      unit: { nl: '%', en: '%' },
      denominator: { nl: 'jaardoel', en: 'annual target' },
      source: { nl: 'Bomenplan', en: 'Tree plan' },
      reads: ['trees.planted'],
      measure: () => ({ missing: ['trees.planted'] }),
    },
  ],
  samples: [],
};

/** A registry of given plugins, without reading anything from disk. */
export const registryOf = (...plugins: readonly PluginDefinition[]): PluginRegistry => ({
  plugins,
  sections: new Map(plugins.flatMap(({ name, sections }) => sections.map((section) => [`${name}/${section.key}`, section] as const))),
  problems: [],
  get: (name) => plugins.find((plugin) => plugin.name === name),
  problemsOf: () => [],
  moduleOf: () => undefined,
});

export const minimalRegistry = registryOf(treesPlugin);

/** A configuration that tests may change as they like. */
type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The smallest municipality that uses every part: one type, one form, one goal, one plugin, one approval. Valid as it is; each call gives a new copy. */
export const minimalConfiguration = (key = 'klein'): Loose =>
  structuredClone({
    municipality: {
      key,
      formatVersion: 2,
      releasePolicy: { fourEyes: false },
      name: { nl: 'Klein', en: 'Small' },
      codePrefix: 'KL',
      calendar: { timeZone: 'Europe/Amsterdam', closedDays: ['2027-01-01'] },
      budgetYears: [2027, 2028],
      domains: [{ key: 'groen', name: { nl: 'Groen', en: 'Green' } }],
      programmes: [{ key: 'buiten', name: { nl: 'Buitenruimte', en: 'Outdoors' } }],
      fundingSources: [{ key: 'reserve', name: { nl: 'Algemene reserve', en: 'General reserve' } }],
      teams: [{ key: 'PM', name: { nl: 'Projectmanagers', en: 'Project managers' }, grossCapacity: 600, goingConcern: 0.4 }],
      capacityBuffer: 0.1,
      capacityStep: 0.1,
      people: [
        { key: 'wethouder', name: 'Tom Aalbers', position: { nl: 'wethouder', en: 'alderman' } },
        { key: 'manager', name: 'Karin Postma', position: { nl: 'manager', en: 'manager' }, account: 'manager' },
      ],
      plugins: [{ name: 'trees', settings: { annualTarget: 100 } }],
    },
    framework: {
      id: 'KL-1',
      title: { nl: 'Afwegingskader Klein', en: 'Framework Small' },
      scale: { min: -3, max: 3 },
      minimumCompleteness: 0.5,
      goals: [
        { id: 'G1', name: { nl: 'Groen', en: 'Green' }, weight: 60 },
        { id: 'G2', name: { nl: 'Leefbaar', en: 'Liveable' }, weight: 40 },
      ],
      criteria: [
        {
          key: 'bomen',
          goal: 'G1',
          name: { nl: 'Bomen', en: 'Trees' },
          source: {
            kind: 'bands',
            value: { fact: 'measures', path: 'trees.share' },
            bands: [
              { from: 10, score: 3 },
              { above: 0, below: 10, score: 1 },
              { upTo: 0, score: 0 },
            ],
          },
          evidence: { class: 'A', indicator: { nl: 'Geplante bomen', en: 'Trees planted' }, source: { nl: 'Bomenplan', en: 'Tree plan' } },
        },
        {
          key: 'buurt',
          goal: 'G2',
          name: { nl: 'Buurt', en: 'Neighbourhood' },
          source: { kind: 'rules', ruleSet: 'buurt' },
          evidence: { class: 'C', indicator: { nl: 'Oordeel', en: 'Judgement' }, source: { nl: 'Wijkplan', en: 'District plan' } },
        },
      ],
      axisScale: { min: 1, max: 5 },
      axes: {
        complexity: { name: { nl: 'Complexiteit', en: 'Complexity' }, value: { fact: 'answers', path: 'project.complexity' } },
        risk: {
          name: { nl: 'Risico', en: 'Risk' },
          value: {
            product: [
              { fact: 'answers', path: 'project.probability' },
              { fact: 'answers', path: 'project.consequence' },
            ],
          },
          bands: [
            { upTo: 4, score: 1 },
            { above: 4, upTo: 12, score: 3 },
            { above: 12, score: 5 },
          ],
        },
        capacity: {
          name: { nl: 'Capaciteit', en: 'Capacity' },
          value: { fact: 'core', path: 'ftePlanYear' },
          bands: [
            { upTo: 1, score: 1 },
            { above: 1, upTo: 4, score: 3 },
            { above: 4, score: 5 },
          ],
        },
      },
      impactLoad: { complexity: 0.3, risk: 0.4, capacity: 0.3 },
      urgency: {
        value: { fact: 'answers', path: 'project.urgencyClass' },
        classes: [
          { class: 0, label: { nl: 'Geen', en: 'None' } },
          { class: 1, label: { nl: 'Wens', en: 'Wish' } },
          { class: 2, label: { nl: 'Datum', en: 'Date' } },
          { class: 3, label: { nl: 'Wet', en: 'Law' } },
        ],
      },
      priority: { contribution: 0.65, urgency: 0.2, ease: 0.15 },
      advice: [
        { key: 'include', name: { nl: 'Opnemen', en: 'Include' }, tone: 'good', from: 30 },
        { key: 'exclude', name: { nl: 'Niet opnemen', en: 'Exclude' }, tone: 'bad', below: 30 },
      ],
      routes: [
        {
          key: 'manager',
          name: { nl: 'Manager', en: 'Manager' },
          shortName: { nl: 'Mgr', en: 'Mgr' },
          when: { impactLoad: { below: 50 }, netCost: { upTo: 100000000 } },
        },
        { key: 'college', name: { nl: 'College', en: 'Executive' }, shortName: { nl: 'B&W', en: 'Exec' } },
      ],
      escalations: [
        {
          key: 'schade',
          name: { nl: 'Schade', en: 'Harm' },
          consequence: { nl: 'Het college besluit.', en: 'The executive decides.' },
          when: { kind: 'negativeContribution', range: { upTo: -20 } },
          atLeastRoute: 'college',
          requiresAnswer: 'project.mitigation',
          requiresMotivation: true,
        },
      ],
      planYear: 2027,
    },
    projectTypes: {
      plantsoen: {
        key: 'plantsoen',
        name: { nl: 'Plantsoen', en: 'Park' },
        description: { nl: 'Aanleg van groen.', en: 'Planting.' },
        domain: 'groen',
        form: 'plantsoen',
        workflow: 'standaard',
        criteria: ['bomen', 'buurt'],
        ruleSets: ['kaalslag'],
        documents: ['beslisblad'],
      },
    },
    forms: {
      plantsoen: {
        key: 'plantsoen',
        title: { nl: 'Plantsoen', en: 'Park' },
        pages: [
          {
            key: 'project',
            title: { nl: 'Project', en: 'Project' },
            sections: [
              { use: 'core/identity' },
              { use: 'core/planning' },
              { use: 'core/urgency' },
              { use: 'core/money' },
              { use: 'core/capacity' },
              { use: 'core/risk' },
            ],
          },
          {
            key: 'groen',
            title: { nl: 'Groen', en: 'Green' },
            sections: [
              { use: 'trees/planting' },
              {
                key: 'buurt',
                namespace: 'buurt',
                title: { nl: 'Buurt', en: 'Neighbourhood' },
                schema: {
                  type: 'object',
                  properties: { oordeel: { type: 'integer', minimum: -3, maximum: 3 }, kaalslag: { type: 'boolean' } },
                  required: ['oordeel'],
                },
                items: [
                  {
                    kind: 'question',
                    name: 'oordeel',
                    label: { nl: 'Wat vindt de buurt?', en: 'What does the neighbourhood think?' },
                    widget: 'number',
                  },
                  {
                    kind: 'question',
                    name: 'kaalslag',
                    label: { nl: 'Verdwijnt al het groen?', en: 'Does all green disappear?' },
                    widget: 'yesNo',
                  },
                ],
              },
            ],
          },
        ],
      },
    },
    ruleSets: {
      buurt: {
        key: 'buurt',
        name: { nl: 'Oordeel van de buurt', en: 'Opinion of the neighbourhood' },
        purpose: 'criterion',
        hitPolicy: 'first',
        otherwise: 0,
        rules: [
          {
            key: 'blij',
            name: { nl: 'De buurt is blij', en: 'The neighbourhood is happy' },
            conditions: { all: [{ fact: 'answers', path: 'buurt.oordeel', operator: 'greaterThan', value: 0 }] },
            event: { type: 'score', params: { score: 2 } },
          },
        ],
      },
      kaalslag: {
        key: 'kaalslag',
        name: { nl: 'Kaalslag', en: 'Clearance' },
        purpose: 'knockout',
        hitPolicy: 'collect',
        rules: [
          {
            key: 'alles-weg',
            name: { nl: 'Al het groen verdwijnt', en: 'All green disappears' },
            conditions: { all: [{ fact: 'answers', path: 'buurt.kaalslag', operator: 'equal', value: true }] },
            event: { type: 'knockout', params: { message: { nl: 'Al het groen verdwijnt.', en: 'All green disappears.' } } },
          },
        ],
      },
    },
    workflows: {
      standaard: {
        key: 'standaard',
        name: { nl: 'Standaard', en: 'Standard' },
        initial: 'besluit',
        states: [
          {
            key: 'besluit',
            name: { nl: 'Besluit', en: 'Decision' },
            phase: 'decision',
            approval: {
              subject: { nl: 'Opnemen in portefeuille', en: 'Include in portfolio' },
              steps: [
                {
                  key: 'manager',
                  name: { nl: 'Manager', en: 'Manager' },
                  approvers: [{ role: 'manager' }],
                  mode: 'any',
                  motivation: 'required',
                },
              ],
              approved: [{ to: 'uitvoering' }],
              rejected: [{ to: 'afgewezen' }],
              returned: [{ to: 'terug' }],
            },
          },
          { key: 'terug', name: { nl: 'Terug bij aanvrager', en: 'Returned' }, phase: 'intake' },
          { key: 'uitvoering', name: { nl: 'Uitvoering', en: 'Realisation' }, phase: 'realisation' },
          { key: 'klaar', name: { nl: 'Klaar', en: 'Done' }, phase: 'closed', final: true },
          { key: 'afgewezen', name: { nl: 'Afgewezen', en: 'Rejected' }, phase: 'rejected', final: true },
        ],
        transitions: [
          {
            key: 'opnieuw',
            label: { nl: 'Opnieuw indienen', en: 'Submit again' },
            from: ['terug'],
            to: 'besluit',
            roles: ['aanvrager'],
            submitterMay: true,
            remark: 'optional',
          },
          {
            key: 'afronden',
            label: { nl: 'Afronden', en: 'Finish' },
            from: ['uitvoering'],
            to: 'klaar',
            roles: ['manager'],
            guard: { all: [{ fact: 'core', path: 'name', operator: 'isPresent' }] },
            requiredAnswers: ['project.name'],
            remark: 'none',
          },
        ],
      },
    },
    roles: {
      aanvrager: {
        key: 'aanvrager',
        name: { nl: 'Aanvrager', en: 'Applicant' },
        permissions: ['project:read', 'project:create', 'ranking:read'],
      },
      manager: {
        key: 'manager',
        name: { nl: 'Manager', en: 'Manager' },
        permissions: ['project:read', 'project:edit', 'project:decide', 'ranking:read'],
      },
      beheerder: {
        key: 'beheerder',
        name: { nl: 'Beheerder', en: 'Administrator' },
        permissions: [
          'project:read',
          'configuration:read',
          'configuration:edit',
          'configuration:publish',
          'users:read',
          'users:manage',
          'audit:read',
        ],
      },
    },
    documents: {
      beslisblad: { key: 'beslisblad', name: { nl: 'Beslisblad', en: 'Decision sheet' }, template: 'eigen', requires: ['core.name'] },
    },
    texts: { 'ranking.title': { nl: 'Ranglijst', en: 'Ranking' } },
    testCases: {
      voorbeeld: {
        key: 'voorbeeld',
        name: { nl: 'Voorbeeld', en: 'Example' },
        projectType: 'plantsoen',
        answers: { trees: { planted: 12 }, buurt: { oordeel: 2 } },
        expected: { route: 'college', measures: {} },
      },
    },
    templates: { eigen: '<h1>{{project.name}}</h1>' },
  });

/** Writes a configuration as a folder of files; `files` replaces or adds raw texts (or removes, when `undefined`). */
export const writeMunicipality = (
  root: string,
  configuration: Loose,
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): string => {
  const folder = join(root, 'klein');
  const content: Record<string, string | Uint8Array | undefined> = {};
  for (const [part, place] of Object.entries(configurationParts)) {
    if ('file' in place) content[place.file] = JSON.stringify(configuration[part], undefined, 2);
    else
      for (const [key, item] of Object.entries(configuration[part]))
        content[`${place.folder}/${key}.json`] = JSON.stringify(item, undefined, 2);
  }
  for (const [name, text] of Object.entries(configuration.templates)) content[`templates/${name}.hbs`] = text as string;
  for (const [file, text] of Object.entries({ ...content, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

/** Runs a test with a folder of its own that is gone afterwards. */
export const withTemporaryFolder = async <T>(run: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-configuration-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
