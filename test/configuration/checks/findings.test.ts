import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { checkConfigurationAtOnce } from '../../../core/src/configuration/checkConfiguration.ts';
import type { ConfigurationProblem } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { withMend } from '../../../core/src/configuration/withMend.ts';
import type { Condition } from '../../../core/src/rules/condition.ts';
import { settledPlaces } from '../../../core/src/rules/conditionTruth.ts';
import { evaluateCondition } from '../../../core/src/rules/evaluateCondition.ts';
import { operatorsByName } from '../../../core/src/rules/operators.ts';
import type { FactDomain } from '../../../core/src/rules/tables/factDomain.ts';
import { type FindingCode, findingCodes } from '../../../core/src/shared/findings/findingCodes.ts';
import { findingDocumentation } from '../../../core/src/shared/findings/findingDocumentation.ts';
import type { FindingEntry } from '../../../core/src/shared/findings/findingEntry.ts';
import { minimalConfiguration, minimalRegistry } from '../minimalMunicipality.ts';

/* Each finding with a configuration that has exactly it, and what mending it does. */

type Loose = ReturnType<typeof minimalConfiguration>;
type Case = {
  name: string;
  change: (configuration: Loose) => void;
  code: FindingCode;
  pointer: string;
  severity?: 'warning';
  mends?: number;
};

const leaf = (path: string, operator: string, value?: unknown): object => ({
  fact: 'answers',
  path,
  operator,
  ...(value === undefined ? {} : { value }),
});
const rule = (configuration: Loose, conditions: object): void => {
  configuration.ruleSets.buurt.rules[0].conditions = conditions;
};
const second = (configuration: Loose, conditions: object): void =>
  configuration.ruleSets.buurt.rules.push({
    key: 'tweede',
    name: { nl: 'Tweede', en: 'Second' },
    conditions,
    event: { type: 'score', params: { score: 1 } },
  });
const choice = (configuration: Loose): void => {
  const { schema, items } = configuration.forms.plantsoen.pages[1].sections[1];
  schema.properties.soort = { type: 'string' };
  items.push({
    kind: 'question',
    name: 'soort',
    label: { nl: 'Soort', en: 'Kind' },
    widget: 'select',
    options: [
      { value: 'bomen', label: { nl: 'Bomen', en: 'Trees' } },
      { value: 'heesters', label: { nl: 'Heesters', en: 'Shrubs' } },
    ],
  });
};
const at = '/rules/0/conditions';

const cases: Case[] = [
  {
    name: 'two bounds that exclude each other',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterThan', 2), leaf('buurt.oordeel', 'lessThan', 1)] }),
    code: 'neverTrue',
    pointer: at,
    severity: 'warning',
  },
  {
    name: 'whole numbers between which none lies',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterThan', 1), leaf('buurt.oordeel', 'lessThan', 2)] }),
    code: 'neverTrue',
    pointer: at,
    severity: 'warning',
  },
  {
    name: 'a value beyond what the question allows',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterThan', 3)] }),
    code: 'neverTrue',
    pointer: `${at}/all/0`,
    severity: 'warning',
  },
  {
    name: 'alternatives that take everything',
    change: (c) => rule(c, { any: [leaf('buurt.oordeel', 'greaterThan', 0), leaf('buurt.oordeel', 'lessThanInclusive', 0)] }),
    code: 'alwaysTrue',
    pointer: at,
    severity: 'warning',
  },
  {
    name: 'the opposite of what can never be',
    change: (c) => rule(c, { not: leaf('buurt.oordeel', 'lessThan', -3) }),
    code: 'neverTrue',
    pointer: `${at}/not`,
    severity: 'warning',
  },
  {
    name: 'a bound that every answer keeps',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterThanInclusive', -3)] }),
    code: 'alwaysTrue',
    pointer: `${at}/all/0`,
    severity: 'warning',
  },
  {
    name: 'yes and no at once',
    change: (c) => rule(c, { all: [leaf('buurt.kaalslag', 'equal', true), leaf('buurt.kaalslag', 'notEqual', true)] }),
    code: 'neverTrue',
    pointer: at,
    severity: 'warning',
  },
  {
    name: 'an option that the question does not have',
    change: (c) => {
      choice(c);
      rule(c, { all: [leaf('buurt.soort', 'equal', 'heester')] });
    },
    code: 'neverTrue',
    pointer: `${at}/all/0`,
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'a question that never shows',
    change: (c) => {
      choice(c);
      c.forms.plantsoen.pages[1].sections[1].items[2].visibleWhen = leaf('buurt.oordeel', 'greaterThan', 5);
    },
    code: 'neverTrue',
    pointer: '/pages/1/sections/1/items/2/visibleWhen',
    severity: 'warning',
  },
  {
    name: 'a number written as text',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'equal', '2')] }),
    code: 'valueType',
    pointer: `${at}/all/0/value`,
    mends: 1,
  },
  {
    name: 'a bound written as text',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterThan', '2')] }),
    code: 'valueKind',
    pointer: `${at}/all/0/value`,
    mends: 1,
  },
  {
    name: 'yes written as text',
    change: (c) => rule(c, { all: [leaf('buurt.kaalslag', 'equal', 'true')] }),
    code: 'valueType',
    pointer: `${at}/all/0/value`,
    mends: 1,
  },
  {
    name: 'a rule that an earlier one overtakes',
    change: (c) => second(c, { all: [leaf('buurt.oordeel', 'greaterThan', 1)] }),
    code: 'ruleOvertaken',
    pointer: '/rules/1',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'an operator with a slip',
    change: (c) => rule(c, { all: [leaf('buurt.oordeel', 'greaterTan', 1)] }),
    code: 'operatorUnknown',
    pointer: `${at}/all/0/operator`,
    mends: 1,
  },
  {
    name: 'an answer with a slip',
    change: (c) => rule(c, { all: [leaf('buurt.oordel', 'greaterThan', 1)] }),
    code: 'answerUnknown',
    pointer: `${at}/all/0/path`,
    mends: 1,
  },
  {
    name: 'a requirement of a document that no form fills',
    change: (c) => (c.documents.beslisblad.requires = ['answers.buurt.oordel']),
    code: 'answerUnknown',
    pointer: '/requires/0',
    mends: 1,
  },
  {
    name: 'a template that names an answer with a slip',
    change: (c) => (c.templates.eigen = '<p>{{core.name}}\n {{answers.buurt.oordel}} {{#if answers.buurt.oordel}}x{{/if}}</p>'),
    code: 'templateNameUnknown',
    pointer: '/template',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'a template that names a measure with a slip',
    change: (c) => (c.templates.eigen = '{{#with measures.trees}}{{shre}}{{../core.netCost}}{{/with}}'),
    code: 'templateNameUnknown',
    pointer: '/template',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'a template that names something that is nowhere',
    change: (c) => (c.templates.eigen = '{{projct.name}}'),
    code: 'templateNameUnknown',
    pointer: '/template',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'a template that names an answer of no kind',
    change: (c) => (c.templates.eigen = '{{money answers.project.zzzzzzzzzzzz}}'),
    code: 'templateNameUnknown',
    pointer: '/template',
    severity: 'warning',
  },
  {
    name: 'an answer of a test case with a slip',
    change: (c) => (c.testCases.voorbeeld.answers.buurt = { oordel: 2 }),
    code: 'answerUnknown',
    pointer: '/answers/buurt/oordel',
    mends: 1,
  },
  {
    name: 'a number where the form wants one, written as text',
    change: (c) => (c.municipality.capacityStep = '0.1'),
    code: 'shape.type',
    pointer: '/capacityStep',
    mends: 1,
  },
  {
    name: 'a property with a slip',
    change: (c) => (c.roles.manager.descripton = { nl: 'x', en: 'x' }),
    code: 'shape.additionalProperties',
    pointer: '/descripton',
    mends: 2,
  },
  {
    name: 'a right with a slip',
    change: (c) => (c.roles.manager.permissions[0] = 'project:raed'),
    code: 'shape.enum',
    pointer: '/permissions/0',
    mends: 1,
  },
  {
    name: 'a role with a slip',
    change: (c) => c.workflows.standaard.transitions[1].roles.push('aanvragr'),
    code: 'roleUnknown',
    pointer: '/transitions/1/roles/1',
    mends: 1,
  },
  {
    name: 'a right without the right to see',
    change: (c) => (c.roles.beheerder.permissions = c.roles.beheerder.permissions.filter((right: string) => right !== 'users:read')),
    code: 'rightIncomplete',
    pointer: '/permissions/4',
    severity: 'warning',
    mends: 2,
  },
  {
    name: 'a text without English',
    change: (c) => delete c.texts['ranking.title'].en,
    code: 'translationMissing',
    pointer: '/ranking.title',
    severity: 'warning',
  },
  {
    name: 'a goal with weight that nothing measures',
    change: (c) => c.framework.goals.push({ id: 'G3', name: { nl: 'Rust', en: 'Quiet' }, weight: 10 }),
    code: 'goalWithoutCriterion',
    pointer: '/goals/2',
    severity: 'warning',
  },
  {
    name: 'a criterion that does not say what it rests on',
    change: (c) => delete c.framework.criteria[0].evidence.source,
    code: 'shape.required',
    pointer: '/criteria/0/evidence',
  },
  {
    name: 'a criterion that says it in spaces',
    change: (c) => (c.framework.criteria[0].evidence.source = { nl: ' \u00a0 ', en: ' ' }),
    code: 'criterionSourceMissing',
    pointer: '/criteria/0/evidence/source/nl',
  },
  {
    name: 'a criterion of which nothing gives the score',
    change: (c) => delete c.framework.criteria[0].source,
    code: 'shape.required',
    pointer: '/criteria/0',
  },
  {
    name: 'a criterion of no project type',
    change: (c) => c.framework.criteria.push({ ...c.framework.criteria[0], key: 'struiken' }),
    code: 'criterionUnused',
    pointer: '/criteria/2/key',
    severity: 'warning',
  },
  {
    name: 'numbers between two bands',
    change: (c) => (c.framework.criteria[0].source.bands[1].below = 8),
    code: 'bandsGap',
    pointer: '/criteria/0/source/bands/0',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'numbers of a question above the last band',
    change: (c) => {
      c.framework.criteria[1].source = {
        kind: 'bands',
        value: { fact: 'answers', path: 'buurt.oordeel' },
        bands: [
          { from: 0, upTo: 2, score: 1 },
          { below: 0, score: -1 },
        ],
      };
    },
    code: 'bandsGap',
    pointer: '/criteria/1/source/bands/0',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'two bands that cross',
    change: (c) => (c.framework.criteria[0].source.bands[1].below = 12),
    code: 'bandsOverlap',
    pointer: '/criteria/0/source/bands/1',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'bands of an axis that do not join',
    change: (c) => (c.framework.axes.capacity.bands[1].above = 1.5),
    code: 'bandsGap',
    pointer: '/axes/capacity/bands/1',
    severity: 'warning',
    mends: 1,
  },
  {
    name: 'a measure that nothing reads',
    change: (c) =>
      (c.framework.criteria[0].source = { ...c.framework.criteria[0].source, value: { fact: 'answers', path: 'trees.planted' } }),
    code: 'measureUnused',
    pointer: '/plugins/0',
    severity: 'warning',
  },
  {
    name: 'somebody who changes answers and decides on their own work',
    change: (c) => (c.workflows.standaard.states[0].approval.steps[0].separationOfDuties = false),
    code: 'rightUnseparated',
    pointer: '/states/0/approval/steps/0/separationOfDuties',
    severity: 'warning',
    mends: 1,
  },
];

const check = (configuration: Loose): readonly ConfigurationProblem[] => checkConfigurationAtOnce(configuration, minimalRegistry, 'klein');
const identity = ({ code, pointer, part, key }: ConfigurationProblem): string => JSON.stringify([code, pointer, part, key]);

describe('a finding', () => {
  test.each(cases)('$name', ({ change, code, pointer, severity = 'error', mends = 0 }) => {
    const configuration = minimalConfiguration();
    change(configuration);
    const problems = check(configuration);
    expect(problems.map((problem) => [problem.code, problem.pointer, problem.severity, problem.mends?.length ?? 0])).toEqual(
      // What refuses the shape of a part hides nothing else here.
      [[code, pointer, severity, mends]],
    );
    const { severity: stated, mends: mendable }: FindingEntry = findingCodes[code];
    expect(['either', severity]).toContain(stated);
    if (mends > 0) expect(mendable).toBe(true);
  });

  test.each(cases.filter(({ mends = 0 }) => mends > 0))('is gone after each of its mends, and brings no other: $name', ({ change }) => {
    const configuration = minimalConfiguration();
    change(configuration);
    const before = new Set(check(configuration).map(identity));
    for (const mend of check(configuration)[0]!.mends!) {
      const { label } = mend;
      const mended = withMend(configuration, mend);
      const after = check(mended).filter((problem) => before.has(identity(problem)) || problem.severity === 'error');
      expect([label.en, after]).toEqual([label.en, []]);
    }
  });
});

test('docs/findings.md is the registry, in which every kind of finding has an explanation', () => {
  expect(readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8')).toBe(findingDocumentation());
  for (const { nl, en } of Object.values<FindingEntry>(findingCodes)) expect([nl, en]).not.toContain('');
});

test('more comparisons than a condition may have are not reasoned about', () => {
  const domainOf = () => ({ kind: 'number' as const, decimals: 0 });
  const never = { all: [leaf('a', 'greaterThan', 2), leaf('a', 'lessThan', 1)] } as Condition;
  const wide = { all: [never, ...Array.from({ length: 60 }, (_, index) => leaf('a', 'notEqual', index) as Condition)] };
  expect(settledPlaces(never, { domainOf, operators: operatorsByName })).toHaveLength(1);
  expect(settledPlaces(wide, { domainOf, operators: operatorsByName })).toEqual([]);
});

/* Whatever a condition says, no answer contradicts what is said of it. */
const fact = fc.constantFrom('n', 'c', 'b');
const comparison = fact.chain((path) => {
  const number = fc.integer({ min: -1, max: 5 });
  if (path === 'n')
    return fc
      .tuple(fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'), number)
      .map(([operator, value]) => leaf(path, operator, value) as Condition);
  const value = path === 'c' ? fc.constantFrom('x', 'y', 'z') : fc.boolean();
  return fc.tuple(fc.constantFrom('equal', 'notEqual'), value).map(([operator, one]) => leaf(path, operator, one) as Condition);
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));
const domains: Readonly<Record<string, FactDomain>> = {
  n: { kind: 'number', from: 0, upTo: 4, decimals: 0 },
  c: { kind: 'choice', options: ['x', 'y'] },
  b: { kind: 'yesNo' },
};

test('a place that is said to hold never or always does so for every answer', () => {
  const everyAnswer = [0, 1, 2, 3, 4].flatMap((n) => ['x', 'y'].flatMap((c) => [true, false].map((b) => ({ n, c, b }))));
  const placeIn = (node: unknown, pointer: string): Condition =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], node) as Condition;
  fc.assert(
    fc.property(condition, (tree) => {
      for (const { pointer, truth } of settledPlaces(tree, { domainOf: ({ path }) => domains[path ?? ''], operators: operatorsByName }))
        for (const answers of everyAnswer)
          expect(evaluateCondition(placeIn(tree, pointer), { answers })).toBe(truth === 'never' ? 'false' : 'true');
    }),
    { numRuns: 300 },
  );
});
