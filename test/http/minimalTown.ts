import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { Permission } from '../../core/src/shared/permissions.ts';

const text = (nl: string) => ({ nl, en: nl });

/** Roles of the test towns; each right that a route asks for is with some role and absent with another. */
export const townRoles: Readonly<Record<string, readonly Permission[]>> = {
  nobody: [],
  reader: ['project:read', 'ranking:read'],
  applicant: ['project:read', 'project:create', 'ranking:read'],
  decider: ['project:read', 'project:decide', 'ranking:read'],
  controller: ['project:read', 'statutory:agree'],
  editor: ['project:read', 'project:edit'],
  reviewer: ['project:read', 'evidence:review'],
  assessor: ['project:read', 'criterion:judge'],
  mover: ['project:read', 'project:move'],
  tester: ['project:read', 'configuration:read', 'configuration:edit', 'configuration:waive'],
  publisher: ['ranking:read', 'configuration:publish'],
  administrator: ['ranking:read', 'configuration:read', 'configuration:edit', 'configuration:publish', 'users:read', 'users:manage'],
  auditor: ['audit:read', 'users:read'],
  facilitator: ['weights:facilitate'],
};

/** The smallest town that can do everything: one goal, one judged criterion, one type, one step of approval; and a type with a panel of two. */
export const minimalTown = (key: string): MunicipalityConfiguration => ({
  municipality: {
    key,
    formatVersion: 2,
    releasePolicy: { fourEyes: false },
    name: text(key[0]!.toUpperCase() + key.slice(1)),
    codePrefix: key.slice(0, 2).toUpperCase(),
    calendar: { timeZone: 'Europe/Amsterdam', closedDays: [] },
    budgetYears: [2027],
    domains: [{ key: 'living', name: text('Wonen') }],
    programmes: [{ key: 'homes', name: text('Wonen en bouwen') }],
    fundingSources: [{ key: 'own', name: text('Eigen middelen') }],
    teams: [{ key: 'PM', name: text('Projectmanagement'), grossCapacity: 1000, goingConcern: 0.5 }],
    capacityBuffer: 0.1,
    capacityStep: 0.1,
    people: [{ key: 'anna', name: 'Anna de Boer', position: text('Projectleider'), account: 'applicant' }],
    plugins: [],
  },
  framework: {
    id: `${key}-1`,
    title: text('Afwegingskader'),
    scale: { min: -3, max: 3 },
    minimumCompleteness: 0.5,
    goals: [
      { id: 'D1', name: text('Goed wonen'), weight: 1 },
      { id: 'D2', name: text('Groen'), weight: 0 },
    ],
    criteria: [
      {
        key: 'living',
        goal: 'D1',
        name: text('Bijdrage aan wonen'),
        source: { kind: 'judgement', value: { fact: 'answers', path: 'judged.living' } },
        evidence: { class: 'C', indicator: text('Oordeel'), source: text('Vakteam') },
      },
      {
        key: 'beauty',
        goal: 'D1',
        name: text('Schoonheid'),
        source: {
          kind: 'judgement',
          value: { fact: 'judgements', path: 'beauty' },
          panel: { assessors: 2, role: 'assessor', maximumDistance: 1 },
        },
        evidence: { class: 'C', indicator: text('Oordeel van twee'), source: text('Beeldkwaliteitsplan') },
      },
    ],
    axisScale: { min: 1, max: 5 },
    axes: {
      complexity: { name: text('Complexiteit'), value: { fact: 'answers', path: 'judged.complexity' } },
      risk: { name: text('Risico'), value: { fact: 'answers', path: 'judged.risk' } },
      capacity: { name: text('Capaciteit'), value: { fact: 'answers', path: 'judged.capacity' } },
    },
    impactLoad: { complexity: 0.3, risk: 0.4, capacity: 0.3 },
    urgency: {
      value: { fact: 'answers', path: 'judged.urgency' },
      classes: [0, 1, 2, 3].map((one) => ({ class: one, label: text(String(one)) })),
    },
    priority: { contribution: 0.65, urgency: 0.2, ease: 0.15 },
    advice: [
      { key: 'include', name: text('Opnemen'), tone: 'good', from: 35 },
      { key: 'exclude', name: text('Niet opnemen'), tone: 'bad', below: 35 },
    ],
    routes: [{ key: 'board', name: text('Portfolioboard'), shortName: text('Board') }],
    escalations: [],
    planYear: 2027,
  },
  projectTypes: {
    house: {
      key: 'house',
      name: text('Woningbouw'),
      description: text('Nieuwe woningen'),
      domain: 'living',
      form: 'house',
      workflow: 'short',
      criteria: ['living'],
      ruleSets: [],
      documents: [],
    },
    garden: {
      key: 'garden',
      name: text('Tuin'),
      description: text('Nieuwe tuinen'),
      domain: 'living',
      form: 'house',
      workflow: 'short',
      criteria: ['living', 'beauty'],
      ruleSets: [],
      documents: [],
    },
  },
  forms: {
    house: {
      key: 'house',
      title: text('Woningbouw'),
      pages: [
        {
          key: 'page',
          title: text('Project'),
          sections: [
            {
              key: 'basis',
              namespace: 'project',
              title: text('Basis'),
              schema: { type: 'object', properties: { name: { type: 'string', minLength: 1, maxLength: 200 } }, required: ['name'] },
              items: [{ kind: 'question', name: 'name', label: text('Naam'), noun: { nl: 'de naam', en: 'the name' } }],
            },
            {
              key: 'judged',
              namespace: 'judged',
              title: text('Oordeel'),
              schema: {
                type: 'object',
                properties: {
                  living: { type: 'integer', minimum: -3, maximum: 3 },
                  complexity: { type: 'integer', minimum: 1, maximum: 5 },
                  risk: { type: 'integer', minimum: 1, maximum: 5 },
                  capacity: { type: 'integer', minimum: 1, maximum: 5 },
                  urgency: { type: 'integer', minimum: 0, maximum: 3 },
                  end: { type: 'string', format: 'date' },
                },
                required: ['living'],
              },
              items: [
                ...['living', 'complexity', 'risk', 'capacity', 'urgency'].map((name) => ({
                  kind: 'question' as const,
                  name,
                  label: text(name),
                })),
                { kind: 'question', name: 'end', label: text('Einddatum'), noun: { nl: 'de einddatum', en: 'the end date' } },
              ],
            },
          ],
        },
      ],
    },
  },
  ruleSets: {},
  workflows: {
    short: {
      key: 'short',
      name: text('Kort'),
      initial: 'board',
      states: [
        {
          key: 'board',
          name: text('Board'),
          phase: 'decision',
          approval: {
            subject: text('Opnemen'),
            steps: [{ key: 'vote', name: text('Stemming'), approvers: [{ role: 'decider' }], mode: 'any', motivation: 'optional' }],
            approved: [{ to: 'included' }],
            rejected: [{ to: 'rejected' }],
            returned: [{ to: 'board' }],
          },
        },
        { key: 'included', name: text('Opgenomen'), phase: 'definition' },
        { key: 'rejected', name: text('Afgewezen'), phase: 'rejected', final: true },
      ],
      transitions: [
        {
          key: 'withdraw',
          label: text('Intrekken'),
          from: ['board', 'included'],
          to: 'rejected',
          roles: [],
          submitterMay: true,
          remark: 'optional',
        },
      ],
    },
  },
  roles: Object.fromEntries(Object.entries(townRoles).map(([role, permissions]) => [role, { key: role, name: text(role), permissions }])),
  documents: {},
  texts: {},
  testCases: {},
  templates: {},
});

/** Complete answers of the one project type. */
export const answersOf = (name: string, living = 2): Record<string, unknown> => ({
  project: { name },
  judged: { living, complexity: 2, risk: 2, capacity: 2, urgency: 1 },
});
