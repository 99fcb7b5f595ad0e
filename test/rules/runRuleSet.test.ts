import { describe, expect, test } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import { type CompiledRuleSet, compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Condition, Facts } from '../../core/src/rules/condition.ts';
import type { Operator } from '../../core/src/rules/operator.ts';
import { operatorsByName } from '../../core/src/rules/operators.ts';
import { runRuleSet as runCompiled, type RunOptions } from '../../core/src/rules/runRuleSet.ts';
import { runRuleSetInterpreted } from '../../core/src/rules/runRuleSetInterpreted.ts';
import type { HitPolicy, Rule, RuleSet, RuleSetResult } from '../../core/src/rules/ruleSet.ts';

const leaf = (path: string, value: unknown = 1, operator = 'equal'): Condition => ({ fact: 'answers', path, operator, value });
const rule = (key: string, conditions: Condition, score = 1): Rule => ({
  key,
  name: { nl: key },
  conditions,
  event: { type: 'score', params: { score } },
});
const ruleSet = (rules: readonly Rule[], hitPolicy: HitPolicy = 'collect'): RuleSet => ({
  key: 'set',
  name: { nl: 'set' },
  purpose: 'criterion',
  hitPolicy,
  rules,
});
const facts = { answers: { yes: 1, no: 0 }, type: 'housing' };
const keys = (events: readonly { rule: string }[] = []): string[] => events.map((event) => event.rule);

type Runner = (compiled: CompiledRuleSet, given: Facts, options?: RunOptions) => RuleSetResult | Promise<RuleSetResult>;

describe.each<[string, Runner]>([
  ['compiled', runCompiled],
  ['on json-rules-engine', runRuleSetInterpreted],
])('%s', (_way, runRuleSet) => {
  describe('policy collect', () => {
    test('gives the events of all rules that hold, in their order, and names the unknown ones', async () => {
      const compiled = compileRuleSet(
        ruleSet([
          rule('a', leaf('yes'), 3),
          rule('b', leaf('no')),
          rule('c', leaf('absent', 1, 'notEqual')),
          rule('d', { not: leaf('no') }),
        ]),
      );
      const result = await runRuleSet(compiled, facts, { evidence: true });
      expect(keys(result.events)).toEqual(['a', 'd']);
      expect(result.events[0]!.event).toEqual({ type: 'score', params: { score: 3 } });
      expect(result.unknown).toEqual(['c']);
      expect(keys(result.possible)).toEqual(['c']);
      expect(result.failed).toEqual([]);
      expect(result.evidence.map(({ rule: key, outcome }) => [key, outcome])).toEqual([
        ['a', 'true'],
        ['b', 'false'],
        ['c', 'unknown'],
        ['d', 'true'],
      ]);
      expect(result.evidence[3]!.trace).toMatchObject({
        kind: 'not',
        outcome: 'true',
        child: { outcome: 'false', actual: 0, expected: 1 },
      });
      expect((await runRuleSet(compiled, facts)).evidence).toEqual([]);
    });

    test('a set without rules gives nothing', async () => {
      expect(await runRuleSet(compileRuleSet({ ...ruleSet([]), otherwise: 2 }), facts)).toEqual({
        ruleSet: 'set',
        purpose: 'criterion',
        otherwise: 2,
        events: [],
        possible: [],
        unknown: [],
        failed: [],
        evidence: [],
      });
    });
  });

  describe('policy first', () => {
    test('the first rule that holds decides; rules behind it are not evaluated', async () => {
      const result = await runRuleSet(
        compileRuleSet(
          ruleSet([rule('a', leaf('no')), rule('b', leaf('yes')), rule('c', leaf('absent')), rule('d', leaf('yes'))], 'first'),
        ),
        facts,
        { evidence: true },
      );
      expect(keys(result.events)).toEqual(['b']);
      expect(result.unknown).toEqual([]);
      expect(result.possible).toEqual([]);
      expect(keys(result.evidence)).toEqual(['a', 'b']);
    });

    test('an unknown rule before the first match leaves the result open', async () => {
      const result = await runRuleSet(
        compileRuleSet(ruleSet([rule('a', leaf('absent')), rule('b', leaf('yes')), rule('c', leaf('absent'))], 'first')),
        facts,
      );
      expect(result.events).toEqual([]);
      expect(result.unknown).toEqual(['a']);
      expect(keys(result.possible)).toEqual(['a', 'b']);
    });

    test('a failed rule before the first match does too', async () => {
      const result = await runRuleSet(
        compileRuleSet(ruleSet([rule('a', leaf('yes', 1, 'nonsense')), rule('b', leaf('yes'))], 'first')),
        facts,
      );
      expect(result.events).toEqual([]);
      expect(result.unknown).toEqual(['a']);
      expect(keys(result.failed)).toEqual(['a']);
    });
  });

  describe('traps of json-rules-engine', () => {
    test('two runs at once on one set do not disturb each other', async () => {
      const compiled = compileRuleSet(
        ruleSet(Array.from({ length: 40 }, (_, index) => rule(`r${index}`, { any: [leaf('x', index), { not: leaf('x', index + 1) }] }))),
      );
      const alone = [];
      for (let x = 0; x < 30; x += 1) alone.push(await runRuleSet(compiled, { answers: { x } }));
      const together = await Promise.all(Array.from({ length: 30 }, (_, x) => runRuleSet(compiled, { answers: { x } })));
      expect(together).toEqual(alone);
    });

    test('one rule that throws among fifty that do not: the others count, also in the next run', async () => {
      const throwing: Operator = {
        name: 'bang',
        label: { nl: 'knalt' },
        types: [],
        expects: 'none',
        against: () => () => {
          throw new Error('bang');
        },
      };
      const good = Array.from({ length: 50 }, (_, index) => rule(`good${index}`, leaf('yes')));
      const rules = [...good.slice(0, 20), rule('bad', { all: [leaf('yes'), leaf('yes', 1, 'bang')] }), ...good.slice(20)];
      const compiled = compileRuleSet(ruleSet(rules), { operators: new Map([...operatorsByName, ['bang', throwing]]) });
      for (let time = 0; time < 2; time += 1) {
        const result = await runRuleSet(compiled, facts, { evidence: true });
        expect(keys(result.events)).toEqual(keys(good.map(({ key }) => ({ rule: key }))));
        expect(result.failed).toEqual([{ rule: 'bad', message: 'bang' }]);
        expect(result.unknown).toEqual(['bad']);
        expect(result.evidence[20]).toEqual({ rule: 'bad', name: { nl: 'bad' }, outcome: 'unknown', failure: 'bang' });
      }
    });

    test('a fact that throws when it is read, or throws something that is no error, costs its own rule', async () => {
      const odd = {
        get secret(): number {
          throw 'closed';
        },
      };
      const reads = (operator: string, value: unknown): Condition => ({ fact: 'answers', path: 'odd.secret', operator, value });
      const compiled = compileRuleSet(
        ruleSet([
          rule('left', reads('equal', 1)),
          rule('right', leaf('yes', { fact: 'answers', path: 'odd.secret' })),
          rule('good', leaf('yes')),
        ]),
      );
      const result = await runRuleSet(compiled, { answers: { yes: 1, odd } });
      expect(keys(result.events)).toEqual(['good']);
      expect(result.failed).toEqual([
        { rule: 'left', message: 'closed' },
        { rule: 'right', message: 'closed' },
      ]);
    });

    test.each([
      ['unknown operator', leaf('yes', 1, 'equals'), 'operatorUnknown'],
      ['decorated operator', leaf('yes', 1, 'not:equal'), 'operatorUnknown'],
      ['empty group', { any: [] }, 'conditionEmpty'],
      ['priority', { all: [{ ...leaf('yes'), priority: 2 }] }, 'conditionPriority'],
      ['expression in a path', leaf('$..yes'), 'pathExpression'],
      ['prototype in a path', leaf('__proto__.x'), 'pathExpression'],
      ['no condition at all', undefined as unknown as Condition, 'conditionShape'],
    ])('a rule with %s takes no part and is reported', async (_what, conditions, code) => {
      const result = await runRuleSet(compileRuleSet(ruleSet([rule('bad', conditions), rule('good', leaf('yes'))])), facts, {
        evidence: true,
      });
      expect(keys(result.events)).toEqual(['good']);
      expect(result.unknown).toEqual(['bad']);
      expect(result.failed).toMatchObject([{ rule: 'bad' }]);
      expect(result.failed[0]!.message).toContain(code);
    });

    test('a set of bad rules only', async () => {
      const result = await runRuleSet(compileRuleSet(ruleSet([rule('bad', { all: [] })])), facts);
      expect(keys(result.failed)).toEqual(['bad']);
    });

    test.each([undefined, null, NaN, '5', '', [], {}, true])(
      '%p neither passes nor fails a comparison with a number, plain or negated',
      async (value) => {
        const plain = [leaf('v', 5, 'notEqual'), leaf('v', 5, 'lessThanInclusive'), leaf('v', 5, 'greaterThan'), leaf('v', [5], 'notIn')];
        const conditions = [...plain, ...plain.map((not) => ({ not }))];
        const result = await runRuleSet(
          compileRuleSet(ruleSet(conditions.map((condition, index) => rule(`r${index}`, condition)))),
          {
            answers: { v: value },
          },
          { evidence: true },
        );
        expect(result.events).toEqual([]);
        expect(result.failed).toEqual([]);
        expect(result.evidence.map(({ outcome }) => outcome)).toEqual(conditions.map(() => 'unknown'));
      },
    );

    test('a path into a plain value gives nothing (the engine itself gives the value)', async () => {
      const condition: Condition = { all: [{ fact: 'type', path: 'deep', operator: 'equal', value: 'housing' }] };
      const peer = new Engine([
        { conditions: { all: [{ fact: 'type', path: 'deep', operator: 'equal', value: 'housing' }] }, event: { type: 'hit' } },
      ]);
      expect((await peer.run(facts)).events).toHaveLength(1);
      expect((await runRuleSet(compileRuleSet(ruleSet([rule('a', condition)])), facts)).unknown).toEqual(['a']);
    });

    test('facts are not changed, nor is the configuration', async () => {
      const frozen = Object.freeze({ answers: Object.freeze({ yes: 1 }) });
      const set = ruleSet([rule('a', leaf('yes'))]);
      const before = JSON.stringify(set);
      await runRuleSet(compileRuleSet(set), frozen);
      expect(JSON.stringify(set)).toBe(before);
    });
  });

  describe('limits', () => {
    test('500 rules; the 501st is refused', () => {
      const rules = Array.from({ length: 501 }, (_, index) => rule(`r${index}`, leaf('yes')));
      expect(() => compileRuleSet(ruleSet(rules.slice(1)))).not.toThrow();
      expect(() => compileRuleSet(ruleSet(rules))).toThrow('WB-RULES-TOO-MANY');
      expect(() => compileRuleSet(ruleSet(rules.slice(0, 3)), { limits: { rules: 2 } })).toThrow('WB-RULES-TOO-MANY');
    });

    test('50 comparisons and 8 groups deep; a larger rule fails by itself', async () => {
      const nested = (depth: number): Condition => (depth === 0 ? leaf('yes') : { all: [nested(depth - 1)] });
      const wide = (count: number): Condition => ({ all: Array.from({ length: count }, () => leaf('yes')) });
      const compiled = compileRuleSet(
        ruleSet([rule('deep8', nested(8)), rule('deep9', nested(9)), rule('wide50', wide(50)), rule('wide51', wide(51))]),
      );
      const result = await runRuleSet(compiled, facts);
      expect(keys(result.events)).toEqual(['deep8', 'wide50']);
      expect(keys(result.failed)).toEqual(['deep9', 'wide51']);
    });

    /** A stopwatch that moves only while the operator `slow` works: by as many milliseconds as it compares with. */
    const slowSet = (rules: readonly Rule[], limits?: { ruleTime?: number; runTime?: number }) => {
      let time = 0;
      const slow: Operator = {
        name: 'slow',
        label: { nl: 'duurt' },
        types: [],
        expects: 'number',
        against: (expected) => () => {
          time += expected as number;
          return 'true';
        },
      };
      return {
        compiled: compileRuleSet(ruleSet(rules), { operators: new Map([['slow', slow]]), ...(limits === undefined ? {} : { limits }) }),
        now: () => time,
      };
    };
    const slow = (...times: number[]): Condition => ({ all: times.map((time) => leaf('yes', time, 'slow')) });

    test('100 ms per rule: a slower one fails, the next goes on', async () => {
      const { compiled, now } = slowSet([
        rule('just', slow(60, 40)),
        rule('over', slow(60, 41)),
        rule('far', slow(101, 5, 5)),
        rule('next', slow(1)),
      ]);
      const result = await runRuleSet(compiled, facts, { now });
      expect(keys(result.events)).toEqual(['just', 'next']);
      expect(result.failed).toEqual([
        { rule: 'over', message: 'took longer than 100 ms' },
        { rule: 'far', message: 'took longer than 100 ms' },
      ]);
    });

    test('1 s per run: what comes after fails, and the next run starts afresh', async () => {
      const { compiled, now } = slowSet(Array.from({ length: 12 }, (_, index) => rule(`r${index}`, slow(90))));
      for (let time = 0; time < 2; time += 1) {
        const result = await runRuleSet(compiled, facts, { now });
        expect(result.events).toHaveLength(11);
        expect(result.failed).toEqual([{ rule: 'r11', message: 'took longer than 1000 ms' }]);
      }
    });

    test('both are configurable', async () => {
      const { compiled, now } = slowSet([rule('a', slow(6)), rule('b', slow(4)), rule('c', slow(4)), rule('d', slow(4))], {
        ruleTime: 5,
        runTime: 15,
      });
      const result = await runRuleSet(compiled, facts, { now });
      expect(keys(result.events)).toEqual(['b', 'c']);
      expect(result.failed.map(({ message }) => message)).toEqual(['took longer than 5 ms', 'took longer than 15 ms']);
    });
  });
});
