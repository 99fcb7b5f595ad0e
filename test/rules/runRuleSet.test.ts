import { describe, expect, test } from '@jest/globals';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Condition } from '../../core/src/rules/condition.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import type { RuleSet } from '../../core/src/rules/ruleSet.ts';

const rule = (key: string, conditions: Condition, score = 1): RuleSet['rules'][number] => ({
  key,
  name: { nl: key },
  conditions,
  event: { type: 'score', params: { score } },
});
const ruleSet = (rules: RuleSet['rules'], hitPolicy: RuleSet['hitPolicy'] = 'collect'): RuleSet => ({
  key: 'set',
  name: { nl: 'set' },
  purpose: 'criterion',
  hitPolicy,
  rules,
});

describe('runRuleSet', () => {
  test('gives the events of the rules that hold', async () => {
    const compiled = compileRuleSet(
      ruleSet([
        rule('yes', { fact: 'answers', path: 'a.b', operator: 'equal', value: 5 }),
        rule('no', { fact: 'answers', path: 'a.b', operator: 'equal', value: 6 }),
        rule('open', { fact: 'answers', path: 'a.c', operator: 'notEqual', value: 6 }),
      ]),
    );
    const result = await runRuleSet(compiled, { answers: { a: { b: 5 } } }, { trace: true });
    expect(result.events.map((event) => event.rule)).toEqual(['yes']);
    expect(result.unknown).toEqual(['open']);
    expect(result.failed).toEqual([]);
    expect(result.evidence.map((evidence) => evidence.outcome)).toEqual(['true', 'false', 'unknown']);
  });
});
