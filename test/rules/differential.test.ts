import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCondition } from '../../core/src/rules/checkCondition.ts';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Condition, Facts, Outcome } from '../../core/src/rules/condition.ts';
import { evaluateCondition } from '../../core/src/rules/evaluateCondition.ts';
import type { Operator } from '../../core/src/rules/operator.ts';
import { operators } from '../../core/src/rules/operators.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { traceCondition } from '../../core/src/rules/traceCondition.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const scalar = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom('a', 'b', '1', '2027-01-01', '2026-02-30'), fc.boolean());
const anything = fc.oneof(
  scalar,
  fc.constantFrom(undefined, null, NaN, Infinity, '', {}, { fact: 'answers' }, new Date(0)),
  fc.array(fc.oneof(scalar, fc.constantFrom(null, undefined, {})), { maxLength: 3 }),
);
const facts: fc.Arbitrary<Facts> = fc
  .record({ a: anything, b: anything, c: anything }, { requiredKeys: [] })
  .chain((answers) => fc.record({ answers: fc.constantFrom(answers, answers, answers, 'text', null), type: anything }));

const reference = fc.oneof(
  fc.constantFrom(...names).map((path) => ({ fact: 'answers', path })),
  fc.constant({ fact: 'type' }),
  fc.constant({ fact: 'type', path: 'a' }),
  fc.constant({ fact: 'absent', path: 'a.b' }),
);
const number = fc.integer({ min: -2, max: 2 });
const values: Record<Operator['expects'], fc.Arbitrary<unknown>> = {
  none: fc.constantFrom(undefined, true),
  scalar,
  number,
  date: fc.constantFrom('2027-01-01', '2026-12-31'),
  list: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  range: fc.tuple(number, number).map(([one, other]) => [Math.min(one, other), Math.max(one, other)]),
};
const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...operators).chain((operator) =>
  fc
    .tuple(
      reference,
      operator.expects === 'none'
        ? values.none
        : fc.oneof({ weight: 4, arbitrary: values[operator.expects] }, { weight: 1, arbitrary: reference }),
    )
    .map(([fact, value]) => ({
      ...fact,
      operator: operator.name,
      ...(value === undefined ? {} : { value }),
    })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

const run = async (conditions: readonly Condition[], given: Facts, order: readonly number[] = conditions.map((_, index) => index)) => {
  const rules = order.map((index) => ({
    key: `r${index}`,
    name: { nl: 'r' },
    conditions: conditions[index]!,
    event: { type: 'flag' as const, params: { message: { nl: 'x' } } },
  }));
  return runRuleSet(compileRuleSet({ key: 's', name: { nl: 's' }, purpose: 'flag', hitPolicy: 'collect', rules }), given);
};

describe('the direct evaluator and json-rules-engine', () => {
  test('agree on every condition: the engine fires exactly when the outcome is true, and its negation when it is false', async () => {
    const seen = new Set<Outcome>();
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 4 }), facts, async (conditions, given) => {
        expect(conditions.flatMap((one) => checkCondition(one, { facts: 'any' }))).toEqual([]);
        const outcomes = conditions.map((one) => evaluateCondition(one, given));
        outcomes.forEach((outcome) => seen.add(outcome));
        const fired = async (asked: readonly Condition[]): Promise<boolean[]> => {
          const { events, failed } = await run(asked, given);
          expect(failed).toEqual([]);
          return asked.map((_, index) => events.some(({ rule }) => rule === `r${index}`));
        };
        expect(await fired(conditions)).toEqual(outcomes.map((outcome) => outcome === 'true'));
        expect(await fired(conditions.map((not) => ({ not })))).toEqual(outcomes.map((outcome) => outcome === 'false'));
        expect((await run(conditions, given)).evidence.map(({ outcome }) => outcome)).toEqual(outcomes);
        expect(conditions.map((one) => traceCondition(one, given).outcome)).toEqual(outcomes);
      }),
      { numRuns: 600 },
    );
    expect([...seen].sort()).toEqual(['false', 'true', 'unknown']);
  });

  test('a permutation of the rules changes nothing but the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(condition, { minLength: 2, maxLength: 6 }).chain((conditions) =>
          fc.tuple(
            fc.constant(conditions),
            fc.shuffledSubarray(
              conditions.map((_, index) => index),
              { minLength: conditions.length },
            ),
          ),
        ),
        facts,
        async ([conditions, order], given) => {
          const [straight, shuffled] = [await run(conditions, given), await run(conditions, given, order)];
          const sorted = <T extends { rule: string }>(list: readonly T[]): T[] =>
            [...list].sort((one, other) => one.rule.localeCompare(other.rule));
          expect(sorted(shuffled.events)).toEqual(sorted(straight.events));
          expect(sorted(shuffled.evidence)).toEqual(sorted(straight.evidence));
          expect([...shuffled.unknown].sort()).toEqual([...straight.unknown].sort());
          expect(shuffled.evidence.map(({ rule }) => rule)).toEqual(order.map((index) => `r${index}`));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('an answer that comes in never changes what was known', () => {
    fc.assert(
      fc.property(condition, facts, scalar, (one, given, answer) => {
        const answers = given['answers'];
        fc.pre(typeof answers === 'object' && answers !== null && (answers as Record<string, unknown>)['a'] === undefined);
        fc.pre(!JSON.stringify(one).includes('isMissing') && !JSON.stringify(one).includes('isPresent'));
        const before = evaluateCondition(one, given);
        const after = evaluateCondition(one, { ...given, answers: { ...(answers as object), a: answer } });
        if (before !== 'unknown') expect(after).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
