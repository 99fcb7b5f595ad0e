import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { Condition } from '../../core/src/rules/condition.ts';

const text = { nl: 'Tekst', en: 'Text' };
const condition: Condition = {
  all: [
    { any: [{ not: { fact: 'answers', path: 'a.b', operator: 'equal', value: 1 } }] },
    { fact: 'type', operator: 'equal', value: { fact: 'core', path: 'name' } },
  ],
};
const range = { from: 1, above: 1, upTo: 2, below: 2 };
const evidence = { class: 'A', indicator: text, unit: text, denominator: text, baseline: '12 (2025)', source: text } as const;
const axis = {
  name: text,
  description: text,
  value: { fact: 'answers', path: 'a.b' },
  bands: [{ ...range, score: 1 }],
  classes: [{ class: 1, label: text }],
};
const question = {
  kind: 'question',
  name: 'aantal',
  label: text,
  noun: text,
  help: text,
  unit: text,
  widget: 'number',
  options: [
    { value: 1, label: text },
    { value: 'a', label: text },
    { value: true, label: text },
  ],
  optionsFrom: 'teams',
  visibleWhen: condition,
  requiredWhen: condition,
  influenceable: true,
} as const;
const check = { key: 'a', condition, field: 'a.b', message: text, visibleWhen: condition };

/**
 * A configuration in which every property that the types know occurs at least once. It means nothing; it holds the types (checked by the compiler)
 * and the schemas (checked by a test) together.
 */
export const fullConfiguration = {
  municipality: {
    key: 'vol',
    formatVersion: 1,
    name: text,
    codePrefix: 'VO',
    calendar: { timeZone: 'Europe/Amsterdam', closedDays: ['2027-01-01'] },
    budgetYears: [2027],
    domains: [{ key: 'a', name: text }],
    programmes: [{ key: 'a', name: text }],
    fundingSources: [{ key: 'a', name: text }],
    teams: [{ key: 'PM', name: text, grossCapacity: 100, goingConcern: 0.5 }],
    capacityBuffer: 0.1,
    capacityStep: 0.1,
    people: [{ key: 'a', name: 'A', position: text, account: 'a' }],
    plugins: [{ name: 'trees', settings: { anything: 1 } }],
  },
  framework: {
    id: 'VO-1',
    title: text,
    adopted: { by: text, on: '2026-06-01', reference: 'R-1', reason: text },
    scale: { min: -3, max: 3, labels: [{ score: 0, label: text }] },
    evidenceSpread: { A: 0, B: 0.5, C: 1 },
    minimumCompleteness: 0.5,
    goals: [{ id: 'D1', name: text, description: text, weight: 1, fixed: true, children: [{ id: 'D1.1', name: text, weight: 1 }] }],
    weightAgreements: [
      {
        key: 'w1',
        title: text,
        goal: 'D1',
        goals: ['D1.1', 'D1.2'],
        method: 'pairwise',
        attribution: 'names',
        heldOn: '2026-05-01',
        rounds: 1,
        invited: 2,
        handedIn: 1,
        judgements: [{ by: text, comparisons: [{ first: 'D1.1', second: 'D1.2', ratio: 3 }] }],
        absent: [text],
        comparisons: [{ first: 'D1.1', second: 'D1.2', ratio: 3, spread: 1, judgements: 1 }],
        consistency: { method: 'eigenvector', lambdaMax: 3, consistencyIndex: 0, randomIndex: 0.58, consistencyRatio: 0, missing: 0 },
        derived: { 'D1.1': 75, 'D1.2': 25 },
        adopted: { 'D1.1': 70, 'D1.2': 30 },
        adoption: { by: text, on: '2026-06-01', reference: 'R-1', reason: text, preparedBy: 'a', appliesFrom: text },
      },
      {
        key: 'w2',
        title: text,
        goals: ['D1', 'D2'],
        method: 'points',
        attribution: 'anonymous',
        heldOn: '2026-05-01',
        rounds: 1,
        invited: 1,
        handedIn: 1,
        judgements: [{ points: { D1: 50, D2: 50 } }],
        absent: [],
        points: [{ goal: 'D1', mean: 50, spread: 0 }],
        derived: { D1: 50, D2: 50 },
        adopted: { D1: 50, D2: 50 },
        adoption: { by: text, on: '2026-06-01' },
      },
    ],
    criteria: [
      {
        key: 'a',
        goal: 'D1.1',
        name: text,
        share: 1,
        source: { kind: 'bands', value: { fact: 'measures', path: 'a.b' }, decimals: 2, bands: [{ ...range, score: 1 }] },
        evidence,
      },
      {
        key: 'b',
        goal: 'D1.1',
        name: text,
        source: {
          kind: 'choices',
          value: { fact: 'answers', path: 'a.b' },
          scores: [
            { value: 'a', score: 1 },
            { value: true, score: 0 },
            { value: 3, score: 0 },
          ],
        },
        evidence,
      },
      { key: 'c', goal: 'D1.1', name: text, source: { kind: 'rules', ruleSet: 'a' }, evidence },
      { key: 'd', goal: 'D1.1', name: text, source: { kind: 'judgement', value: { fact: 'answers', path: 'a.b' } }, evidence },
      {
        key: 'e',
        goal: 'D1.1',
        name: text,
        source: {
          kind: 'judgement',
          value: { fact: 'judgements', path: 'e' },
          panel: { assessors: 2, role: 'a', chair: 'a', maximumDistance: 1 },
        },
        evidence,
      },
    ],
    axisScale: { min: 1, max: 5 },
    axes: { complexity: axis, risk: { ...axis, value: { product: [{ fact: 'answers', path: 'a.b' }] } }, capacity: axis },
    impactLoad: { complexity: 0.3, risk: 0.4, capacity: 0.3 },
    urgency: { value: { fact: 'answers', path: 'a.b' }, classes: [{ class: 0, label: text }] },
    priority: { contribution: 0.65, urgency: 0.2, ease: 0.15 },
    advice: [
      { key: 'a', name: text, tone: 'good', ...range },
      { key: 'b', name: text, tone: 'bad' },
    ],
    routes: [
      { key: 'a', name: text, shortName: text, when: { impactLoad: range, netCost: range } },
      { key: 'b', name: text, shortName: text },
    ],
    escalations: [
      {
        key: 'a',
        name: text,
        consequence: text,
        when: { kind: 'criterionAtMinimum', minimumWeight: 0.05 },
        atLeastRoute: 'b',
        requiresAnswer: 'a.b',
        requiresMotivation: true,
      },
      { key: 'b', name: text, consequence: text, when: { kind: 'negativeContribution', range } },
    ],
    planYear: 2027,
  },
  projectTypes: {
    a: {
      key: 'a',
      name: text,
      description: text,
      domain: 'a',
      form: 'a',
      workflow: 'a',
      criteria: ['a'],
      ruleSets: ['a'],
      documents: ['a'],
      retired: true,
    },
  },
  forms: {
    a: {
      key: 'a',
      title: text,
      pages: [
        {
          key: 'a',
          title: text,
          intro: text,
          visibleWhen: condition,
          sections: [
            { use: 'core/identity', visibleWhen: condition },
            {
              key: 'a',
              namespace: 'a',
              title: text,
              intro: text,
              schema: { type: 'object' },
              uiSchema: { aantal: {} },
              visibleWhen: condition,
              checks: [check],
              items: [
                question,
                {
                  kind: 'group',
                  name: 'groep',
                  label: text,
                  noun: text,
                  help: text,
                  addLabel: text,
                  minimum: 0,
                  maximum: 3,
                  layout: 'table',
                  questions: [question],
                  visibleWhen: condition,
                },
                {
                  kind: 'calculated',
                  name: 'som',
                  label: text,
                  unit: text,
                  decimals: 1,
                  formula: { operation: 'sum', of: ['a.b'] },
                  visibleWhen: condition,
                },
                {
                  kind: 'calculated',
                  name: 'totaal',
                  label: text,
                  decimals: 1,
                  formula: { operation: 'sumOf', group: 'a.groep', question: 'aantal' },
                },
                { kind: 'note', text, visibleWhen: condition },
              ],
            },
          ],
        },
      ],
      checks: [check],
    },
  },
  ruleSets: {
    a: {
      key: 'a',
      name: text,
      purpose: 'criterion',
      hitPolicy: 'first',
      otherwise: 0,
      rules: [
        { key: 'a', name: text, conditions: condition, event: { type: 'score', params: { score: 1 } } },
        { key: 'b', name: text, conditions: condition, event: { type: 'knockout', params: { message: text } } },
        { key: 'c', name: text, conditions: condition, event: { type: 'flag', params: { message: text } } },
      ],
    },
    t: {
      key: 't',
      name: text,
      purpose: 'criterion',
      hitPolicy: 'collect',
      aggregate: 'sum',
      table: {
        columns: [{ key: 'a', name: text, value: { fact: 'answers', path: 'a.b' }, kind: 'number', unit: 'euroCents' }],
        rows: [{ name: text, when: { a: { from: 1 } }, score: 1, message: text }],
      },
    },
  },
  workflows: {
    a: {
      key: 'a',
      name: text,
      initial: 'a',
      states: [
        {
          key: 'a',
          name: text,
          phase: 'decision',
          final: false,
          approval: {
            subject: text,
            steps: [
              {
                key: 'a',
                name: text,
                approvers: [{ role: 'a' }, { answer: 'a.b' }],
                mode: 'any',
                veto: ['a'],
                separationOfDuties: true,
                advisory: true,
                motivation: 'required',
              },
              { key: 'b', name: text, approvers: [{ role: 'a' }], mode: 'all', motivation: 'optional' },
              { key: 'c', name: text, approvers: [{ role: 'a' }], mode: { quorum: 2 }, motivation: 'optional' },
              { key: 'd', name: text, approvers: [{ role: 'a' }], mode: { quorumPercent: 50 }, motivation: 'optional' },
            ],
            approved: [{ to: 'a', when: condition }, { to: 'a' }],
            rejected: [{ to: 'a', when: condition }],
            returned: [{ to: 'a', when: condition }],
          },
        },
      ],
      transitions: [
        {
          key: 'a',
          label: text,
          from: ['a'],
          to: 'a',
          roles: ['a'],
          submitterMay: true,
          guard: condition,
          requiredAnswers: ['a.b'],
          remark: 'none',
        },
      ],
    },
  },
  roles: { a: { key: 'a', name: text, description: text, permissions: ['project:read'] } },
  documents: { a: { key: 'a', name: text, template: 'a', requires: ['core.name'] } },
  texts: { 'a.b': text },
  testCases: {
    a: {
      key: 'a',
      name: text,
      projectType: 'a',
      answers: { a: { b: 1 } },
      expected: { priority: 1, advice: 'a', route: 'a', positive: 1, negative: -1, measures: { 'a.b': 1 } },
    },
  },
  templates: { a: '<p></p>' },
} satisfies MunicipalityConfiguration;
