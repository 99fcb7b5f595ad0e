import { describe, expect, test } from '@jest/globals';
import { sayConsequence } from '../../admin-ui/src/screens/decide/explain/sayConsequence.ts';
import { sayMeanwhile } from '../../admin-ui/src/screens/decide/explain/sayMeanwhile.ts';
import { sayQuorum, type Step } from '../../admin-ui/src/screens/decide/explain/sayQuorum.ts';
import { groupTotals } from '../../admin-ui/src/screens/project/explain/groupTotals.ts';
import { mergeAnswers } from '../../admin-ui/src/screens/project/explain/mergeAnswers.ts';
import { ruleLeaves } from '../../admin-ui/src/screens/project/explain/ruleLeaves.ts';
import { endsWithin, sayBand } from '../../admin-ui/src/screens/project/explain/sayBand.ts';
import { decimalsThatAdd, decimalsThatGive } from '../../admin-ui/src/screens/project/explain/sumTerms.ts';
import { decimalsOf, type Words } from '../../admin-ui/src/screens/project/explain/words.ts';
import { nl } from '../../admin-ui/src/messages/nl/index.ts';

/** The Dutch catalogue without react-admin: `%{name}` is filled in. */
const words = {
  t: (key: keyof typeof nl, parameters: Record<string, string | number> = {}) =>
    Object.entries(parameters).reduce((text, [name, value]) => text.replaceAll(`%{${name}}`, String(value)), nl[key] as string),
  local: (text: { nl: string } | undefined) => text?.nl ?? '',
  formats: { number: (value: number, decimals = 0) => value.toFixed(decimals).replace('-', '−').replace('.', ',') },
} as unknown as Words;

describe('bands in words', () => {
  const bands = [
    { from: 60, score: 3 },
    { from: 40, score: 2 },
    { above: 0, score: 1 },
    { from: 0, score: 0 },
    { above: -3, score: -1 },
    { upTo: -3, score: -3 },
  ];
  test.each([
    [0, 'vanaf 60'],
    [1, 'vanaf 40 en onder 60'],
    [2, 'boven 0 en onder 40'],
    [3, 'precies 0'],
    [4, 'boven −3 en onder 0'],
    [5, 'tot en met −3'],
  ])('band %i reads as %s', (index, sentence) => {
    expect(sayBand(bands[index]!, bands, words)).toBe(sentence);
  });
  test('bands that rise are closed from below', () => {
    const rising = [
      { upTo: 4, score: 1 },
      { upTo: 8, score: 2 },
      { below: 12, score: 3 },
      { below: 16, score: 4 },
    ];
    expect(endsWithin(rising[1]!, rising)).toEqual({ upTo: 8, above: 4 });
    expect(endsWithin(rising[3]!, rising)).toEqual({ below: 16, from: 12 });
    expect(sayBand({ score: 0 }, [], words)).toBe('bij elke waarde');
  });
});

describe('terms of the sum', () => {
  test('take the fewest decimals that a calculator brings to the shown figure', () => {
    const p1 = [
      { coefficient: 0.65, value: 18.916666667 },
      { coefficient: 0.2, value: 66.666666667 },
      { coefficient: 0.15, value: 0 },
    ];
    expect(decimalsThatGive(25.63, p1)).toBe(2);
    expect(decimalsThatAdd(25.63, p1)).toBe(2);
  });
  test('give up where every rounding falls on the wrong side of a half', () => {
    const p5 = [
      { coefficient: 0.65, value: 70 / 3 },
      { coefficient: 0.2, value: 200 / 3 },
      { coefficient: 0.15, value: 77.5 },
    ];
    expect(decimalsThatGive(40.13, p5)).toBeUndefined();
  });
  test('weights keep their decimals', () => {
    expect([decimalsOf(0.18), decimalsOf(0.1125), decimalsOf(3), decimalsOf(0.3, 2)]).toEqual([2, 4, 0, 2]);
  });
});

test('a group adds unrounded points, helping and harming apart', () => {
  const leaf = (...points: number[]) => ({ evidence: points.map((value) => ({ status: 'known', points: value })) });
  const leaves = [leaf(-3.75), leaf(-2.916666667), leaf(-1.666666667, 2)] as unknown as Parameters<typeof groupTotals>[0];
  expect(groupTotals(leaves)).toEqual({ positive: 2, negative: -8.33, points: -6.33 });
});

test('the facts of a rule appear once, and below "not" whatever they are', () => {
  const leaf = (path: string, outcome: 'true' | 'false') => ({
    kind: 'leaf' as const,
    outcome,
    fact: 'answers',
    path,
    operator: 'equal',
    expected: 1,
    actual: 2,
  });
  const trace = {
    kind: 'all' as const,
    outcome: 'true' as const,
    children: [
      leaf('a', 'true'),
      leaf('a', 'true'),
      leaf('b', 'false'),
      { kind: 'not' as const, outcome: 'true' as const, child: leaf('c', 'false') },
    ],
  };
  expect(ruleLeaves(trace, 'true').map(({ path }) => path)).toEqual(['a', 'c']);
  expect(ruleLeaves(trace).map(({ path }) => path)).toEqual(['a', 'b', 'c']);
});

test('answers of two people are merged per question', () => {
  const form = {
    pages: [
      { sections: [{ namespace: 'project', items: ['name', 'mitigation', 'start', 'end'].map((name) => ({ kind: 'question', name })) }] },
    ],
  } as unknown as Parameters<typeof mergeAnswers>[0];
  const base = { project: { name: 'A', mitigation: 'x', start: '1', end: '1' } };
  const merged = mergeAnswers(form, {
    base,
    mine: { project: { name: 'A', mitigation: 'mine', start: '2', end: '3' } },
    theirs: { project: { name: 'B', mitigation: 'theirs', start: '1', end: '3' } },
  });
  expect(merged).toEqual({
    answers: { project: { name: 'B', mitigation: 'mine', start: '2', end: '3' } },
    conflicts: ['project.mitigation'],
    taken: ['project.name'],
  });
});

describe('the vote in words', () => {
  const step = (votes: [string, 'approve' | 'reject'][], changes: Partial<Step> = {}): Step => ({
    key: 'board',
    name: { nl: 'Portfolioboard' },
    subject: { nl: 'Opnemen' },
    approvers: ['A', 'B', 'C'],
    needed: 2,
    votes: votes.map(([name, vote]) => ({ step: 'board', account: name, name, vote, motivation: '', at: '2026-10-06T10:00:00.000Z' })),
    ...changes,
  });
  test.each<[Step, string | undefined, string]>([
    [step([]), 'A', 'Nodig: 2 van 3 gelijke stemmen.'],
    [step([['B', 'approve']]), 'A', 'Nodig: 2 van 3 gelijke stemmen. Er is er één binnen. Uw stem kan beslissen.'],
    [
      step([
        ['B', 'approve'],
        ['C', 'reject'],
      ]),
      'A',
      'Nodig: 2 van 3 gelijke stemmen. Er zijn er 2 binnen. Uw stem beslist.',
    ],
    [
      step([
        ['B', 'approve'],
        ['C', 'reject'],
      ]),
      'X',
      'Nodig: 2 van 3 gelijke stemmen. Er zijn er 2 binnen.',
    ],
    [step([], { needed: 1 }), 'A', 'De eerste stem beslist.'],
    [step([], { approvers: [] }), 'A', 'Niemand mag hier stemmen; de functioneel beheerder moet iemand de rol geven.'],
  ])('quorum', (given, me, sentence) => {
    expect(sayQuorum(given, me, words)).toBe(sentence);
  });
  const project = (given: Step | undefined, changes: object = {}) =>
    ({
      phase: 'decision',
      state: { key: 'besluit', name: { nl: 'Besluit' }, step: given },
      weighing: { advice: 'exclude' },
      ...changes,
    }) as unknown as Parameters<typeof sayConsequence>[1];
  const view = { framework: { advice: [{ key: 'exclude', name: { nl: 'Niet opnemen' }, tone: 'bad' }] } } as unknown as Parameters<
    typeof sayConsequence
  >[2];
  test('a choice says what it leads to and whether it departs from the advice', () => {
    const advisory = project(step([], { advisory: true, following: [{ nl: 'College' }] }));
    expect(sayConsequence('approve', advisory, view, words)).toBe(
      'Wijkt af van het advies ‘niet opnemen’ uit de weging. Uw advies gaat mee; daarna beslist: College.',
    );
    expect(sayConsequence('reject', project(step([])), view, words)).toBe(
      'Volgt het advies ‘niet opnemen’ uit de weging. Het project wordt afgewezen.',
    );
    expect(sayConsequence('return', advisory, view, words)).toBe('Met uw vragen naar de indiener.');
    expect(sayConsequence('approve', project(step([]), { phase: 'assessment' }), view, words)).toBe(
      'Het project gaat door naar de volgende stap.',
    );
  });
  test('what others did meanwhile is said', () => {
    const before = project(step([['B', 'approve']]));
    expect(
      sayMeanwhile(
        before,
        project(
          step([
            ['B', 'approve'],
            ['C', 'reject'],
          ]),
        ),
        words,
      ),
    ).toMatch(/^C stemde intussen: niet akkoord\. /);
    expect(sayMeanwhile(before, project(step([], { key: 'college', name: { nl: 'College' } })), words)).toMatch(/nu: College\./);
    expect(sayMeanwhile(before, before, words)).toBe(nl['decide.stale']);
  });
});
