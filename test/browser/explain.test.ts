import { describe, expect, test } from '@jest/globals';
import { sayConsequence } from '../../admin-ui/src/screens/decide/explain/sayConsequence.ts';
import { sayMeanwhile } from '../../admin-ui/src/screens/decide/explain/sayMeanwhile.ts';
import { sayQuorum, type Step } from '../../admin-ui/src/screens/decide/explain/sayQuorum.ts';
import { mergeAnswers } from '../../admin-ui/src/screens/project/explain/mergeAnswers.ts';
import type { Words } from '../../admin-ui/src/screens/project/explain/words.ts';
import { nl } from '../../admin-ui/src/messages/nl/index.ts';

/** The Dutch catalogue without react-admin: `%{name}` is filled in. */
const words = {
  t: (key: keyof typeof nl, parameters: Record<string, string | number> = {}) =>
    Object.entries(parameters).reduce((text, [name, value]) => text.replaceAll(`%{${name}}`, String(value)), nl[key] as string),
  local: (text: { nl: string } | undefined) => text?.nl ?? '',
  formats: { number: (value: number, decimals = 0) => value.toFixed(decimals).replace('-', '−').replace('.', ',') },
} as unknown as Words;

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
