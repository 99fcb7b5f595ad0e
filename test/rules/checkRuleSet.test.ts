import { describe, expect, test } from '@jest/globals';
import { checkRuleSet } from '../../core/src/rules/checkRuleSet.ts';
import type { Rule, RuleSetOfRules } from '../../core/src/rules/ruleSet.ts';

const rule = (key: string, change: object = {}): Rule => ({
  key,
  name: { nl: key },
  conditions: { all: [{ fact: 'answers', path: 'a', operator: 'equal', value: 1 }] },
  event: { type: 'score', params: { score: 1 } },
  ...change,
});
const set = (change: Partial<RuleSetOfRules> = {}): RuleSetOfRules => ({
  key: 's',
  name: { nl: 's' },
  purpose: 'criterion',
  hitPolicy: 'first',
  rules: [rule('one'), rule('two')],
  ...change,
});
const knockout = { event: { type: 'knockout', params: { message: { nl: 'Nee.' } } } };

describe('checkRuleSet', () => {
  test('has nothing against a good set', () => {
    expect(checkRuleSet(set({ otherwise: 0 }))).toEqual([]);
    expect(checkRuleSet(set({ purpose: 'knockout', hitPolicy: 'collect', rules: [rule('one', knockout)] }))).toEqual([]);
    expect(checkRuleSet(set({ purpose: 'flag', hitPolicy: 'collect', rules: [] }))).toEqual([]);
    expect(checkRuleSet(set({ rules: [], otherwise: 1 }))).toEqual([]);
  });

  test.each([
    ['rulesEmpty', '/rules', set({ rules: [] })],
    ['aggregateMissing', '/hitPolicy', set({ hitPolicy: 'collect' })],
    ['aggregateWrong', '/aggregate', set({ aggregate: 'sum' })],
    ['aggregateWrong', '/aggregate', set({ purpose: 'knockout', hitPolicy: 'collect', aggregate: 'sum', rules: [rule('one', knockout)] })],
    [
      'rulesAndTable',
      '/rules',
      {
        ...set(),
        table: { columns: [{ key: 'a', name: { nl: 'a' }, kind: 'number', value: { fact: 'type' } }], rows: [{ when: {}, score: 1 }] },
      } as never,
    ],
    ['otherwiseWrong', '/otherwise', set({ purpose: 'knockout', rules: [rule('one', knockout)], otherwise: 1 })],
    ['scoreMissing', '/otherwise', set({ otherwise: NaN })],
    ['ruleDuplicate', '/rules/1/key', set({ rules: [rule('one'), rule('one')] })],
    ['rulePriority', '/rules/0/priority', set({ rules: [rule('one', { priority: 3 })] })],
    ['eventPurpose', '/rules/0/event/type', set({ rules: [rule('one', knockout)] })],
    ['eventPurpose', '/rules/0/event/type', set({ purpose: 'flag', rules: [rule('one', knockout)] })],
    ['scoreMissing', '/rules/0/event/params/score', set({ rules: [rule('one', { event: { type: 'score', params: {} } })] })],
    ['scoreMissing', '/rules/0/event/params/score', set({ rules: [rule('one', { event: { type: 'score' } })] })],
    [
      'messageMissing',
      '/rules/0/event/params/message',
      set({ purpose: 'knockout', rules: [rule('one', { event: { type: 'knockout', params: { message: { nl: ' ' } } } })] }),
    ],
    [
      'messageMissing',
      '/rules/0/event/params/message',
      set({ purpose: 'knockout', rules: [rule('one', { event: { type: 'knockout' } })] }),
    ],
    ['conditionEmpty', '/rules/1/conditions/any', set({ rules: [rule('one'), rule('two', { conditions: { any: [] } })] })],
  ])('reports %s at %s', (code, pointer, ruleSet) => {
    expect(checkRuleSet(ruleSet).map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]]);
  });

  test('allows 500 rules, not one more', () => {
    const rules = Array.from({ length: 501 }, (_, index) => rule(`r${index}`));
    expect(checkRuleSet(set({ rules: rules.slice(1) }))).toEqual([]);
    expect(checkRuleSet(set({ rules })).map(({ code }) => code)).toEqual(['rulesTooMany']);
    expect(checkRuleSet(set(), { limits: { rules: 1 } }).map(({ code }) => code)).toEqual(['rulesTooMany']);
  });
});
