import { describe, expect, it } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { minimalConfiguration, minimalRegistry, withTemporaryFolder, writeMunicipality } from './minimalMunicipality.ts';
import { mainThreadTime } from '../mainThreadTime.ts';

type Loose = ReturnType<typeof minimalConfiguration>;

/** Mistakes that the engines find; here it counts that they reach the file, the line and the pointer. */
const cases: { name: string; change: (configuration: Loose) => void; file: string; pointer: string | RegExp }[] = [
  { name: 'a negative weight', change: (c) => (c.framework.goals[0].weight = -1), file: 'framework.json', pointer: '/goals/0/weight' },
  {
    name: 'weights that are all zero',
    change: (c) => c.framework.goals.forEach((goal: Loose) => (goal.weight = 0)),
    file: 'framework.json',
    pointer: /^\/goals/,
  },
  {
    name: 'a criterion of an unknown goal',
    change: (c) => (c.framework.criteria[0].goal = 'G9'),
    file: 'framework.json',
    pointer: '/criteria/0/goal',
  },
  {
    name: 'a route that an escalation invents',
    change: (c) => (c.framework.escalations[0].atLeastRoute = 'raad'),
    file: 'framework.json',
    pointer: '/escalations/0/atLeastRoute',
  },
  {
    name: 'axis weights that are not 1 together',
    change: (c) => (c.framework.impactLoad.risk = 0.9),
    file: 'framework.json',
    pointer: /^\/impactLoad/,
  },
  {
    name: 'an unknown operator',
    change: (c) => (c.ruleSets.buurt.rules[0].conditions.all[0].operator = 'greaterThen'),
    file: 'rules/buurt.json',
    pointer: '/rules/0/conditions/all/0/operator',
  },
  {
    name: 'an empty group of conditions',
    change: (c) => (c.ruleSets.buurt.rules[0].conditions = { all: [] }),
    file: 'rules/buurt.json',
    pointer: '/rules/0/conditions/all',
  },
  {
    name: 'two rules with one key',
    change: (c) => c.ruleSets.buurt.rules.push(structuredClone(c.ruleSets.buurt.rules[0])),
    file: 'rules/buurt.json',
    pointer: /^\/rules\/1/,
  },
  {
    name: 'an unknown section',
    change: (c) => (c.forms.plantsoen.pages[1].sections[0].use = 'trees/plantin'),
    file: 'forms/plantsoen.json',
    pointer: '/pages/1/sections/0/use',
  },
  {
    name: 'a schema with a reference loop',
    change: (c) =>
      (c.forms.plantsoen.pages[1].sections[1].schema = {
        type: 'object',
        $defs: { a: { $ref: '#/$defs/a' } },
        properties: { oordeel: { $ref: '#/$defs/a' }, kaalslag: { type: 'boolean' } },
      }),
    file: 'forms/plantsoen.json',
    pointer: /^\/pages\/1\/sections\/1/,
  },
  {
    name: 'a remote reference',
    change: (c) => (c.forms.plantsoen.pages[1].sections[1].schema.properties.oordeel = { $ref: 'https://example.org/schema.json' }),
    file: 'forms/plantsoen.json',
    pointer: /^\/pages\/1\/sections\/1/,
  },
  {
    name: 'an invalid pattern',
    change: (c) => (c.forms.plantsoen.pages[1].sections[1].schema.properties.oordeel = { type: 'string', pattern: '(' }),
    file: 'forms/plantsoen.json',
    pointer: /^\/pages\/1\/sections\/1/,
  },
  {
    name: 'a pattern that looks back',
    change: (c) => (c.forms.plantsoen.pages[1].sections[1].schema.properties.oordeel = { type: 'string', pattern: '(a+)+\\1$' }),
    file: 'forms/plantsoen.json',
    pointer: /^\/pages\/1\/sections\/1/,
  },
  {
    name: 'a condition on an unknown question',
    change: (c) => (c.forms.plantsoen.pages[1].visibleWhen = { all: [{ fact: 'answers', path: 'project.naam', operator: 'isPresent' }] }),
    file: 'forms/plantsoen.json',
    pointer: /^\/pages\/1\/visibleWhen/,
  },
  {
    name: 'a state that nothing leads to',
    change: (c) => c.workflows.standaard.states.push({ key: 'eiland', name: { nl: 'Eiland' }, phase: 'onHold' }),
    file: 'workflows/standaard.json',
    pointer: /^\/states\/5/,
  },
  {
    name: 'a transition to an unknown state',
    change: (c) => (c.workflows.standaard.transitions[1].to = 'klar'),
    file: 'workflows/standaard.json',
    pointer: '/transitions/1/to',
  },
  {
    name: 'a transition that nobody may take',
    change: (c) => (c.workflows.standaard.transitions[1].roles = []),
    file: 'workflows/standaard.json',
    pointer: /^\/transitions\/1/,
  },
  {
    name: 'an approver of an unknown role',
    change: (c) => (c.workflows.standaard.states[0].approval.steps[0].approvers[0].role = 'manger'),
    file: 'workflows/standaard.json',
    pointer: '/states/0/approval/steps/0/approvers/0/role',
  },
];

describe('what the engines find stands in the right file and place', () => {
  it.each(cases)('$name', ({ change, file, pointer }) =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      change(configuration);
      const { configuration: loaded, problems } = await loadConfigurationFolder(writeMunicipality(root, configuration), minimalRegistry);
      const errors = problems.filter(({ severity, file: place }) => severity === 'error' && place === file);
      expect(errors.map((problem) => problem.pointer)).toContainEqual(
        typeof pointer === 'string' ? pointer : expect.stringMatching(pointer),
      );
      expect(errors.every(({ line, column }) => line! >= 1 && column! >= 1)).toBe(true);
      expect(errors.some(({ line }) => line! > 1)).toBe(true);
      expect(loaded).toBeUndefined();
    }),
  );
});

describe('bombs are problems, never hangs', () => {
  const withSchema = (schema: unknown): Loose => {
    const configuration = minimalConfiguration();
    configuration.forms.plantsoen.pages[1].sections[1].schema = schema;
    return configuration;
  };
  const deep = (levels: number): unknown => (levels === 0 ? { type: 'string' } : { type: 'object', properties: { a: deep(levels - 1) } });
  const bombs: [string, () => Loose][] = [
    [
      '2,000 questions',
      () =>
        withSchema({
          type: 'object',
          properties: Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`q${index}`, { type: 'string' }])),
        }),
    ],
    ['a schema 40 deep', () => withSchema(deep(40))],
    [
      'combinators in combinators',
      () =>
        withSchema({
          type: 'object',
          properties: { oordeel: Array.from({ length: 12 }).reduce((inner) => ({ anyOf: [inner, inner] }), { type: 'string' }) },
        }),
    ],
    [
      'references that double',
      () =>
        withSchema({
          type: 'object',
          $defs: Object.fromEntries(
            Array.from({ length: 40 }, (_, index) => [
              `d${index}`,
              { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] },
            ]),
          ),
          properties: { oordeel: { $ref: '#/$defs/d0' } },
        }),
    ],
    ['an exponential pattern', () => withSchema({ type: 'object', properties: { oordeel: { type: 'string', pattern: '^(?=(a+)+$)' } } })],
    [
      'conditions nested 20 deep',
      () => {
        const configuration = minimalConfiguration();
        configuration.ruleSets.buurt.rules[0].conditions = Array.from({ length: 20 }).reduce(
          (inner) => ({ not: inner }),
          configuration.ruleSets.buurt.rules[0].conditions,
        );
        return configuration;
      },
    ],
    [
      'a rule with 10,000 comparisons',
      () => {
        const configuration = minimalConfiguration();
        configuration.ruleSets.buurt.rules[0].conditions = {
          all: Array.from({ length: 10_000 }, () => configuration.ruleSets.buurt.rules[0].conditions.all[0]),
        };
        return configuration;
      },
    ],
    [
      '100 levels of goals',
      () => {
        const configuration = minimalConfiguration();
        configuration.framework.goals = [
          Array.from({ length: 100 }).reduce(
            (inner: unknown, _, index) => ({ id: `N${index}`, name: { nl: 'x' }, weight: 1, children: [inner] }),
            configuration.framework.goals[0],
          ),
        ];
        return configuration;
      },
    ],
  ];

  it.each(bombs)('%s', (_name, make) => {
    const started = mainThreadTime();
    const problems = checkConfigurationAtOnce(make(), minimalRegistry, 'klein');
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(mainThreadTime() - started).toBeLessThan(2000);
  });
});
