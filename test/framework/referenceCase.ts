import { readFileSync } from 'node:fs';
import type { WeighingInput } from '../../core/src/framework/weighing.ts';
import type { Criterion, Goal, WeighingFramework } from '../../core/src/framework/weighingFramework.ts';

type ReferenceProject = {
  id: string;
  netCostK: number;
  contributions: Record<string, number>;
  urgency: number;
  complexity: number;
  probability: number;
  consequence: number;
  fte: Record<string, number>;
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8'));

const referenceCase = read('voorbeeldstad.json') as { framework: { goals: Goal[] }; projects: ReferenceProject[] };

export const expected = read('voorbeeldstad-expected.json') as {
  leafWeights: Record<string, number>;
  scores: Record<
    string,
    {
      Dpos: number;
      Dneg: number;
      D: number;
      U: number;
      risk: number;
      capacity: number;
      I: number;
      P: number;
      advice: string;
      escalations: string[];
      route: string;
    }
  >;
  netCapacity: Record<string, [number, number, number] | string>;
};

export const leafIds = Object.keys(expected.leafWeights);

/** A criterion that a person judges; its answer is `answers.judged.<key without dots>`. */
export const judged = (key: string, goal: string, share?: number): Criterion => ({
  key,
  goal,
  name: { nl: key },
  ...(share === undefined ? {} : { share }),
  source: { kind: 'judgement', value: { fact: 'answers', path: `judged.${answerName(key)}` } },
  evidence: { class: 'C', indicator: { nl: 'oordeel' }, source: { nl: 'deskundige' } },
});

export const answerName = (key: string): string => key.replaceAll('.', '_');

/** The smallest real framework with the reference's coefficients: one judged criterion per leaf. */
export const referenceFramework: WeighingFramework = {
  id: 'VB-2026.1',
  title: { nl: 'Afwegingskader' },
  scale: { min: -3, max: 3 },
  minimumCompleteness: 0.5,
  goals: referenceCase.framework.goals,
  criteria: leafIds.map((id) => judged(id, id)),
  axisScale: { min: 1, max: 5 },
  axes: {
    complexity: { name: { nl: 'Complexiteit' }, value: { fact: 'answers', path: 'project.complexity' } },
    risk: {
      name: { nl: 'Risico' },
      value: {
        product: [
          { fact: 'answers', path: 'project.probability' },
          { fact: 'answers', path: 'project.consequence' },
        ],
      },
      bands: [
        { from: 1, upTo: 4, score: 1 },
        { above: 4, upTo: 8, score: 2 },
        { above: 8, upTo: 12, score: 3 },
        { above: 12, upTo: 16, score: 4 },
        { above: 16, score: 5 },
      ],
    },
    capacity: {
      name: { nl: 'Capaciteit' },
      value: { fact: 'core', path: 'ftePlanYear' },
      bands: [
        { from: 0, upTo: 0.5, score: 1 },
        { upTo: 1, score: 2 },
        { upTo: 2, score: 3 },
        { upTo: 4, score: 4 },
        { above: 4, score: 5 },
      ],
    },
  },
  impactLoad: { complexity: 0.3, risk: 0.4, capacity: 0.3 },
  urgency: {
    value: { fact: 'answers', path: 'project.urgencyClass' },
    classes: [0, 1, 2, 3].map((value) => ({ class: value, label: { nl: String(value) } })),
  },
  priority: { contribution: 0.65, urgency: 0.2, ease: 0.15 },
  advice: [
    { key: 'include', name: { nl: 'opnemen' }, tone: 'good', from: 35 },
    { key: 'discuss', name: { nl: 'bespreken' }, tone: 'calm', from: 25, below: 35 },
    { key: 'park', name: { nl: 'parkeerplaats' }, tone: 'warn', from: 10, below: 25 },
    { key: 'exclude', name: { nl: 'niet opnemen' }, tone: 'bad', below: 10 },
  ],
  routes: [
    {
      key: 'department-manager',
      name: { nl: 'Afdelingsmanager' },
      shortName: { nl: 'AM' },
      when: { impactLoad: { below: 35 }, netCost: { upTo: 100_000_000 } },
    },
    {
      key: 'portfolio-board',
      name: { nl: 'Portfolioboard' },
      shortName: { nl: 'PB' },
      when: { impactLoad: { below: 60 }, netCost: { upTo: 500_000_000 } },
    },
    { key: 'board-college-council', name: { nl: 'College en raad' }, shortName: { nl: 'C' } },
  ],
  escalations: [
    {
      key: 'minus-three',
      name: { nl: 'Min drie' },
      consequence: { nl: 'Het board besluit uitdrukkelijk.' },
      when: { kind: 'criterionAtMinimum', minimumWeight: 0.05 },
      atLeastRoute: 'portfolio-board',
      requiresMotivation: true,
    },
    {
      key: 'mitigation',
      name: { nl: 'Verzachten' },
      consequence: { nl: 'Beschrijf de maatregelen.' },
      when: { kind: 'negativeContribution', range: { upTo: -10 } },
      requiresAnswer: 'project.mitigation',
    },
    {
      key: 'college',
      name: { nl: 'College' },
      consequence: { nl: 'Het college besluit.' },
      when: { kind: 'negativeContribution', range: { upTo: -20 } },
      atLeastRoute: 'board-college-council',
    },
  ],
  planYear: 2027,
};

/** Input of a reference project; leaves without a contribution are judged 0, those in `missing` are not judged. */
export const referenceInput = (id: string, missing: readonly string[] = []): WeighingInput => {
  const project = referenceCase.projects.find((candidate) => candidate.id === id)!;
  const scores = leafIds.filter((leaf) => !missing.includes(leaf)).map((leaf) => [answerName(leaf), project.contributions[leaf] ?? 0]);
  const hundredths = Object.values(project.fte).reduce((sum, fte) => sum + Math.round(fte * 100), 0);
  const { complexity, probability, consequence, urgency } = project;
  return {
    facts: {
      answers: { judged: Object.fromEntries(scores), project: { complexity, probability, consequence, urgencyClass: urgency } },
      core: { netCost: project.netCostK * 100_000, ftePlanYear: hundredths / 100 },
      type: 'reference',
      measures: {},
    },
    criteria: leafIds,
    ruleSets: new Map(),
    measures: new Map(),
  };
};
