import { describe, expect, test } from '@jest/globals';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { measureDirectly, runConformance } from '../../core/src/plugins/testing/index.ts';
import social from '../../plugins/social-domain/src/plugin.ts';

const results = (answers: Record<string, unknown>, settings: Record<string, unknown> = {}) =>
  measureDirectly(social, settings, { social: answers });
const value = async (key: string, answers: Record<string, unknown>, settings?: Record<string, unknown>) =>
  (await results(answers, settings)).find((result) => result.key === `social.${key}`)!.value;
const vogelwijk = social.samples[0]!.answers['social'] as Record<string, unknown>;

test.each(await runConformance(social))('conformance: $check', ({ message }) => expect(message).toBe(''));

describe('assessment with refusal', () => {
  test('Vogelwijk: 50 · 1.0 + 30 · 0.8 + 20 · 1.0 = 94', async () => {
    const assessment = (await results(vogelwijk)).find(({ key }) => key === 'social.assessment')!;
    expect(assessment.value).toBe(94);
    expect(assessment.parts?.map(({ points }) => points)).toEqual([50, 24, 20]);
  });
  test.each([
    ['moderate', 40],
    ['sufficient', 60],
    ['good', 80],
    ['excellent', 100],
  ])('all %s is %d', async (judgement, expected) =>
    expect(await value('assessment', { goal: judgement, conditions: judgement, nearResidents: judgement })).toBe(expected),
  );
  test('one insufficient part refuses, also while others are open', async () => {
    expect(await value('assessment', { goal: 'insufficient' })).toBe(0);
    expect(await value('refused', { goal: 'insufficient' })).toBe(true);
    expect(await value('assessment', { goal: 'excellent', conditions: 'excellent', nearResidents: 'insufficient' })).toBe(0);
  });
  test('open parts leave it missing', async () => {
    expect(await value('assessment', { goal: 'good' })).toBeUndefined();
    expect(await value('refused', { goal: 'good' })).toBeUndefined();
    expect(await value('refused', { goal: 'good', conditions: 'good', nearResidents: 'moderate' })).toBe(false);
    expect(await value('refused', { goal: 'good', conditions: 'good', nearResidents: 'constructor' })).toBeUndefined();
  });
  test('weights and percentages are settings', async () => {
    expect(
      await value('assessment', vogelwijk, { weights: { goal: 20, conditions: 60, nearResidents: 20 }, percentages: { good: 70 } }),
    ).toBe(82);
  });
});

describe('equality', () => {
  test('240 of 400 is 60 %; youth care −1.2 points; waiting time −47 days', async () => {
    expect(await value('reachShare', vogelwijk)).toBe(60);
    expect(await value('youthCareChange', vogelwijk)).toBe(-1.2);
    expect(await value('waitingDaysChange', vogelwijk)).toBe(-47);
  });
  test('an empty target group gives no share', async () =>
    expect(await value('reachShare', { reachPeople: 1, targetGroupSize: 0 })).toBeUndefined());

  test.each([
    [{ reachPeople: 240, sesWoa: -0.31 }, 3],
    [{ reachPeople: 239, sesWoa: -0.31 }, 0],
    [{ reachPeople: 400, sesWoa: -0.2 }, 0],
    [{ reachPeople: 240, sesWoa: -0.21 }, 3],
    [{ reachPeople: 100 }, 0],
    [{ reachPeople: 400 }, 'missing'],
  ])('preset: %j → %s', async (answers, expected) => {
    const measured = await results({ targetGroupSize: 400, ...answers });
    const measures = Object.fromEntries(
      measured.filter(({ status }) => status === 'known').map((result) => [result.key.split('.')[1], result.value]),
    );
    const ruleSet = social.ruleSets!.find(({ key }) => key === 'social-equality')!;
    const { events, unknown } = runRuleSet(compileRuleSet(ruleSet), { measures: { social: measures } });
    const event = events[0]?.event;
    expect(event?.type === 'score' ? event.params.score : unknown.length > 0 ? 'missing' : ruleSet.otherwise).toBe(expected);
  });
});
