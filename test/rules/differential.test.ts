import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCondition } from '../../core/src/rules/checkCondition.ts';
import { compileCondition } from '../../core/src/rules/compileCondition.ts';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Condition, ConditionTrace, Facts, Outcome } from '../../core/src/rules/condition.ts';
import { evaluateCondition } from '../../core/src/rules/evaluateCondition.ts';
import type { Operator } from '../../core/src/rules/operator.ts';
import { operators } from '../../core/src/rules/operators.ts';
import type { HitPolicy, RuleSet } from '../../core/src/rules/ruleSet.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { runRuleSetInterpreted } from '../../core/src/rules/runRuleSetInterpreted.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const scalar = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('a', 'b', '1', '2026-01-01', '2027-01-01', '2026-02-30'),
  fc.boolean(),
);
const bad = fc.constantFrom<unknown>(
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -0,
  '',
  ' ',
  {},
  { fact: 'answers' },
  { a: 1 },
  new Date(0),
  new Map([['a', 1]]),
  Symbol.iterator,
  10n,
  (): number => 1,
);
const anything = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 2, arbitrary: bad },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalar, bad), { maxLength: 3 }) },
);
/** Names that every object inherits, as own properties of the answers: read like any other where a path may name them. */
const inherited = fc.constantFrom('toString', 'valueOf', 'hasOwnProperty', 'length');
const facts: fc.Arbitrary<Facts> = fc
  .tuple(fc.record({ a: anything, b: anything, c: anything }, { requiredKeys: [] }), fc.dictionary(inherited, scalar, { maxKeys: 1 }))
  .map(([named, odd]) => ({ ...named, ...odd }))
  .chain((answers) =>
    fc.record({ answers: fc.constantFrom<unknown>(answers, answers, answers, answers, [answers], 'text', null), type: anything }),
  );

const reference = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names).map((path) => ({ fact: 'answers', path })) },
  { weight: 1, arbitrary: inherited.map((path) => ({ fact: 'answers', path })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<{ fact: string; path?: string }>(
      { fact: 'type' },
      { fact: 'answers' },
      { fact: 'answers', path: '0.a' },
      { fact: 'answers', path: 'a.fact' },
      { fact: 'answers', path: 'a.0' },
      { fact: 'type', path: 'a' },
      { fact: 'absent', path: 'a.b' },
      { fact: 'toString' },
      { fact: '__proto__' },
      { fact: 'constructor', path: 'name' },
    ),
  },
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
/** Among good conditions now and then one that no check lets through. */
const ruleCondition = fc.oneof(
  { weight: 20, arbitrary: condition },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Condition>({ all: [] }, { fact: 'type', operator: 'equals', value: 1 }, { not: { any: [] } }),
  },
);

const ruleSetOf = (
  conditions: readonly Condition[],
  hitPolicy: HitPolicy = 'collect',
  order = conditions.map((_, index) => index),
): RuleSet => ({
  key: 's',
  name: { nl: 's' },
  purpose: 'flag',
  hitPolicy,
  rules: order.map((index) => ({
    key: `r${index}`,
    name: { nl: 'r' },
    conditions: conditions[index]!,
    event: { type: 'flag', params: { message: { nl: 'x' } } },
  })),
});

/** No time passes, so that a busy machine cannot make a rule exceed its limit. */
const now = (): number => 0;

const run = (conditions: readonly Condition[], given: Facts, order?: number[]) =>
  runRuleSet(compileRuleSet(ruleSetOf(conditions, 'collect', order)), given, { evidence: true, now });

const leavesOf = (trace: ConditionTrace): Extract<ConditionTrace, { kind: 'leaf' }>[] =>
  trace.kind === 'leaf' ? [trace] : trace.kind === 'not' ? leavesOf(trace.child) : trace.children.flatMap(leavesOf);

describe('the compiled rules and json-rules-engine', () => {
  test('give the same result to the last node of the evidence, for every condition and every kind of value', async () => {
    const seen = new Map<string, Set<Outcome>>();
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(ruleCondition, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom<HitPolicy>('first', 'unique', 'collect'),
        fc.array(facts, { minLength: 2, maxLength: 2 }),
        async (sets, hitPolicy, givens) => {
          for (const conditions of sets) {
            const compiled = compileRuleSet(ruleSetOf(conditions, hitPolicy));
            for (const given of givens) {
              const full = runRuleSet(compiled, given, { evidence: true, now });
              const interpreted = await runRuleSetInterpreted(compiled, given, { evidence: true, now });
              const bare = runRuleSet(compiled, given, { now });
              // Twenty thousand times `expect` would take longer than the rules.
              if (!isDeepStrictEqual(interpreted, full)) expect(interpreted).toEqual(full);
              if (!isDeepStrictEqual(bare, { ...full, evidence: [] })) expect(bare).toEqual({ ...full, evidence: [] });
              for (const { trace } of full.evidence) {
                for (const { operator, outcome } of trace === undefined ? [] : leavesOf(trace))
                  seen.set(operator, (seen.get(operator) ?? new Set()).add(outcome));
              }
              cases += 1;
            }
          }
        },
      ),
      { numRuns: 2_500 },
    );
    expect(cases).toBeGreaterThanOrEqual(20_000);
    for (const { name, expects } of operators)
      expect([name, [...seen.get(name)!].sort()]).toEqual([name, expects === 'none' ? ['false', 'true'] : ['false', 'true', 'unknown']]);
  }, 120_000);

  test('agree with a condition that is asked by itself', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), facts, (conditions, given) => {
        expect(conditions.flatMap((one) => checkCondition(one, { facts: 'any' }))).toEqual([]);
        const outcomes = conditions.map((one) => evaluateCondition(one, given));
        expect(run(conditions, given).evidence.map(({ outcome }) => outcome)).toEqual(outcomes);
        expect(conditions.map((one) => compileCondition(one).trace(given).outcome)).toEqual(outcomes);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a permutation of the rules changes nothing but the order', () => {
    fc.assert(
      fc.property(
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
        ([conditions, order], given) => {
          const [straight, shuffled] = [run(conditions, given), run(conditions, given, order)];
          const sorted = <T extends { rule: string }>(list: readonly T[]): T[] =>
            [...list].sort((one, other) => one.rule.localeCompare(other.rule));
          expect(sorted(shuffled.events)).toEqual(sorted(straight.events));
          expect(sorted(shuffled.evidence)).toEqual(sorted(straight.evidence));
          expect([...shuffled.unknown].sort()).toEqual([...straight.unknown].sort());
          expect(shuffled.evidence.map(({ rule }) => rule)).toEqual(order.map((index) => `r${index}`));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('an answer that comes in never changes what was known', () => {
    fc.assert(
      fc.property(condition, facts, scalar, (one, given, answer) => {
        const answers = given['answers'];
        fc.pre(typeof answers === 'object' && answers !== null && !Array.isArray(answers));
        fc.pre((answers as Record<string, unknown>)['a'] === undefined);
        const text = JSON.stringify(one);
        fc.pre(!text.includes('isMissing') && !text.includes('isPresent'));
        const before = evaluateCondition(one, given);
        const after = evaluateCondition(one, { ...given, answers: { ...(answers as object), a: answer } });
        if (before !== 'unknown') expect(after).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
