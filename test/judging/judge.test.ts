import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge } from '../../core/src/judging/judge.ts';
import { offeredScores } from '../../core/src/judging/offeredScores.ts';
import { emptyPanel, type Panel, type PanelEvent, type PanelRules } from '../../core/src/judging/panel.ts';
import { needsConversation, panelPhase, panelSpread } from '../../core/src/judging/panelPhase.ts';
import { proposedScore } from '../../core/src/judging/proposedScore.ts';
import { visiblePanel } from '../../core/src/judging/visiblePanel.ts';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';

const rules: PanelRules = { panel: { assessors: 2, role: 'r', chair: 'c', maximumDistance: 1 }, scale: { min: -3, max: 3 } };
const at = '2026-10-06T08:00:00.000Z';
const who = (account: string, chair = false) => ({ account, name: account.toUpperCase(), chair });
const scored = (account: string, score: number, more: object = {}): PanelEvent =>
  ({ kind: 'assess', actor: who(account), at, score, motivation: `omdat ${account}`, ...more }) as PanelEvent;
const settled = (account: string, score: number, chair = false): PanelEvent => ({
  kind: 'settle',
  actor: who(account, chair),
  at,
  score,
  motivation: 'besproken',
});
const talked = (present: readonly string[], more: object = {}): PanelEvent =>
  ({ kind: 'converse', actor: who('a'), at, on: '2026-10-05', present, said: 'gesproken', ...more }) as PanelEvent;
const after = (...events: readonly PanelEvent[]): Panel => events.reduce((state, event) => judge(rules, state, event), emptyPanel);
const refusal = (state: Panel, event: PanelEvent): string => {
  try {
    judge(rules, state, event);
  } catch (error) {
    if (error instanceof WeegbrugError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('the course of a panel', () => {
  test('blind, compared, talked about, settled', () => {
    const blind = after(scored('a', 3));
    expect(panelPhase(rules, blind)).toBe('open');
    const replaced = judge(rules, blind, scored('a', 2));
    expect(replaced.assessments).toMatchObject([{ account: 'a', score: 2 }]);
    expect(replaced.assessments[0]).not.toHaveProperty('earlier');

    const all = judge(rules, replaced, scored('b', -1));
    expect(panelPhase(rules, all)).toBe('compare');
    expect(panelSpread(all)).toEqual({ low: -1, high: 2, distance: 3 });
    expect(needsConversation(rules, all)).toBe(true);
    expect(refusal(all, settled('a', 1))).toBe('WB-JUDGEMENT-CONVERSATION-NEEDED');

    const discussed = judge(rules, all, talked(['a', 'b']));
    expect(discussed.conversations).toMatchObject([{ present: ['A', 'B'], said: 'gesproken', by: 'a' }]);
    const revised = judge(rules, discussed, scored('b', 1, { reason: 'overtuigd' }));
    expect(revised.assessments[1]).toMatchObject({ score: 1, reason: 'overtuigd', earlier: [{ score: -1, motivation: 'omdat b', at }] });
    const done = judge(rules, revised, settled('b', 1));
    expect(panelPhase(rules, done)).toBe('settled');
    expect(refusal(done, scored('a', 1, { reason: 'x' }))).toBe('WB-JUDGEMENT-SETTLED');
    expect(judge(rules, done, settled('c', 2, true)).settlement).toMatchObject({ score: 2, by: 'c' });
  });

  test('close enough settles without a conversation', () => {
    expect(after(scored('a', 2), scored('b', 1), settled('a', 2)).settlement).toMatchObject({ score: 2 });
  });

  test('with one assessor the score rests on one opinion', () => {
    const alone = { ...rules, panel: { ...rules.panel, assessors: 1, maximumDistance: 0 } };
    const state = judge(alone, emptyPanel, scored('a', 2));
    expect(panelPhase(alone, state)).toBe('compare');
    expect(judge(alone, state, settled('a', 2)).settlement?.score).toBe(2);
  });
});

describe('what is refused', () => {
  const open = after(scored('a', 3));
  const compare = after(scored('a', 3), scored('b', -1));
  test.each<[string, Panel, PanelEvent]>([
    ['WB-JUDGEMENT-SCORE-INVALID', emptyPanel, scored('a', 4)],
    ['WB-JUDGEMENT-SCORE-INVALID', emptyPanel, scored('a', 0.5)],
    ['WB-JUDGEMENT-SCORE-INVALID', emptyPanel, scored('a', NaN)],
    ['WB-JUDGEMENT-MOTIVATION-MISSING', emptyPanel, scored('a', 1, { motivation: ' ' })],
    ['WB-JUDGEMENT-MOTIVATION-MISSING', emptyPanel, scored('a', 1, { motivation: 'x'.repeat(4_001) })],
    ['WB-JUDGEMENT-FULL', compare, scored('c', 1)],
    ['WB-JUDGEMENT-REASON-MISSING', compare, scored('a', 1)],
    ['WB-JUDGEMENT-NOT-COMPLETE', open, settled('a', 3)],
    ['WB-JUDGEMENT-NOT-COMPLETE', open, talked(['a'])],
    ['WB-JUDGEMENT-NOT-ASSESSOR', compare, settled('x', 1)],
    ['WB-JUDGEMENT-CONVERSATION-INVALID', compare, talked(['a'])],
    ['WB-JUDGEMENT-CONVERSATION-INVALID', compare, talked(['a', 'x'])],
    ['WB-JUDGEMENT-CONVERSATION-INVALID', compare, talked(['a', 'b'], { on: '2026-10-07' })],
    ['WB-JUDGEMENT-CONVERSATION-INVALID', compare, talked(['a', 'b'], { on: '2026-02-30' })],
    ['WB-JUDGEMENT-CONVERSATION-INVALID', compare, talked(['a', 'b'], { said: '' })],
    ['WB-JUDGEMENT-SCORE-INVALID', judge(rules, compare, talked(['a', 'b'])), settled('a', 5)],
  ])('%s', (code, state, event) => expect(refusal(state, event)).toBe(code));
});

test('the scores on offer are the steps that the scale describes, otherwise its whole steps', () => {
  expect(offeredScores({ min: -2, max: 1 })).toEqual([-2, -1, 0, 1]);
  expect(
    offeredScores({
      min: -5,
      max: 5,
      labels: [
        { score: 5, label: { nl: 'x' } },
        { score: -3, label: { nl: 'y' } },
      ],
    }),
  ).toEqual([-3, 5]);
});

describe('properties', () => {
  const account = fc.constantFrom('a', 'b', 'c', 'd');
  const score = fc.integer({ min: -4, max: 4 });
  const event: fc.Arbitrary<PanelEvent> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(account, score, fc.boolean()).map(([one, given, why]) => scored(one, given, why ? { reason: 'r' } : {})),
    },
    { weight: 1, arbitrary: fc.subarray(['a', 'b', 'c', 'd']).map((present) => talked(present)) },
    { weight: 1, arbitrary: fc.tuple(account, score).map(([one, given]) => settled(one, given)) },
  );

  test('whatever happens: never more assessors than needed, one score each, nobody sees too much, no settlement without a talk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(event, { maxLength: 20 }), (assessors, events) => {
        const own = { ...rules, panel: { ...rules.panel, assessors } };
        let state = emptyPanel;
        for (const one of events) {
          const before = structuredClone(state);
          try {
            const next = judge(own, state, one);
            expect(state).toEqual(before);
            state = next;
          } catch (error) {
            expect(error).toBeInstanceOf(WeegbrugError);
          }
          const accounts = state.assessments.map((assessment) => assessment.account);
          expect(new Set(accounts).size).toBe(accounts.length);
          expect(accounts.length).toBeLessThanOrEqual(assessors);
          for (const reader of ['a', 'b', 'c', 'd', 'outsider']) {
            const seen = visiblePanel(own, state, { account: reader, chair: false });
            const others = seen.assessments.filter((assessment) => assessment.account !== reader);
            if (panelPhase(own, state) === 'open' || (panelPhase(own, state) === 'compare' && !accounts.includes(reader)))
              expect([others, seen.conversations, seen.settlement]).toEqual([[], [], undefined]);
          }
          if (state.settlement !== undefined) expect(needsConversation(own, state)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the proposal is a score that somebody gave, with at most half below it and at most half above', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 9 }), (scores) => {
        const proposal = proposedScore({ assessments: scores.map((one) => ({ account: '', name: '', motivation: '', at, score: one })) })!;
        expect(scores).toContain(proposal);
        expect(scores.filter((one) => one < proposal).length).toBeLessThanOrEqual(scores.length / 2);
        expect(scores.filter((one) => one > proposal).length).toBeLessThanOrEqual(scores.length / 2);
      }),
    );
  });
});
