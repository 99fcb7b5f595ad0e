import { describe, expect, test } from '@jest/globals';
import { checkCondition, type ConditionCheckOptions, isCondition } from '../../core/src/rules/checkCondition.ts';
import { nameRemedy } from '../../core/src/shared/nameRemedy.ts';
import { nearestName } from '../../core/src/shared/nearestName.ts';
import { pointerTo } from '../../core/src/rules/problem.ts';

const leaf = { fact: 'answers', path: 'housing.homes', operator: 'equal', value: 5 };
const codes = (condition: unknown, options?: ConditionCheckOptions): [string, string][] =>
  checkCondition(condition, options).map(({ code, pointer }) => [code, pointer]);

describe('checkCondition', () => {
  test.each([
    [leaf],
    [{ all: [leaf, { any: [leaf] }, { not: leaf }] }],
    [{ fact: 'type', operator: 'in', value: ['a', 'b'] }],
    [{ fact: 'answers', path: 'a', operator: 'between', value: [1, 1] }],
    [{ fact: 'answers', path: 'a', operator: 'before', value: '2027-02-28' }],
    [{ fact: 'answers', path: 'a', operator: 'isMissing' }],
    [{ fact: 'answers', path: 'a', operator: 'lessThan', value: { fact: 'core', path: 'netCost' } }],
    [{ fact: 'answers', path: 'größe.m-2.0', operator: 'isPresent', value: true }],
  ])('has nothing against %j', (condition) => {
    expect(checkCondition(condition)).toEqual([]);
    expect(isCondition(condition)).toBe(true);
  });

  test.each([
    [null, 'conditionShape', ''],
    ['x', 'conditionShape', ''],
    [[leaf], 'conditionShape', ''],
    [{ all: [leaf, 5] }, 'conditionShape', '/all/1'],
    [{ any: leaf }, 'conditionShape', '/any'],
    [{ all: [] }, 'conditionEmpty', '/all'],
    [{ not: { any: [] } }, 'conditionEmpty', '/not/any'],
    [{ all: [{ ...leaf, priority: 2 }] }, 'conditionPriority', '/all/0/priority'],
    [{ all: [leaf], priority: 2 }, 'conditionPriority', '/priority'],
    [{ all: [leaf], any: [leaf] }, 'conditionMixed', ''],
    [{ ...leaf, all: [leaf] }, 'conditionMixed', ''],
    [{ ...leaf, operator: 'equals' }, 'operatorUnknown', '/operator'],
    [{ fact: 'answers', path: 'a', value: 1 }, 'operatorUnknown', '/operator'],
    [{ ...leaf, operator: 'not:equal' }, 'operatorUnknown', '/operator'],
    [{ fact: 'answers', operator: 'equal' }, 'valueMissing', ''],
    [{ ...leaf, value: [] }, 'valueKind', '/value'],
    [{ ...leaf, value: null }, 'valueKind', '/value'],
    [{ ...leaf, operator: 'lessThan', value: '5' }, 'valueKind', '/value'],
    [{ ...leaf, operator: 'in', value: [] }, 'valueKind', '/value'],
    [{ ...leaf, operator: 'in', value: 'abc' }, 'valueKind', '/value'],
    [{ ...leaf, operator: 'between', value: [9, 1] }, 'valueKind', '/value'],
    [{ ...leaf, operator: 'after', value: '2026-02-30' }, 'valueKind', '/value'],
    [{ path: 'a', operator: 'equal', value: 1 }, 'factMissing', '/fact'],
    [{ ...leaf, fact: 'answer' }, 'factUnknown', '/fact'],
    [{ ...leaf, fact: '__proto__' }, 'factUnknown', '/fact'],
    [{ ...leaf, fact: 'row' }, 'factRow', '/fact'],
    [{ ...leaf, path: '$..homes' }, 'pathExpression', '/path'],
    [{ ...leaf, path: 'a.__proto__.b' }, 'pathExpression', '/path'],
    [{ ...leaf, path: 'constructor' }, 'pathExpression', '/path'],
    [{ ...leaf, path: 'prototype.x' }, 'pathExpression', '/path'],
    [{ ...leaf, path: '' }, 'pathExpression', '/path'],
    [{ ...leaf, path: 'a[0]' }, 'pathExpression', '/path'],
    [{ ...leaf, path: 5 }, 'pathExpression', '/path'],
    [{ ...leaf, value: { fact: 'answers', path: '$.x' } }, 'pathExpression', '/value/path'],
    [{ ...leaf, value: { fact: 'nothing' } }, 'factUnknown', '/value/fact'],
  ])('refuses %j: %s', (condition, code, pointer) => {
    expect(codes(condition)).toEqual([[code, pointer]]);
    const [problem] = checkCondition(condition);
    for (const text of [problem!.message, problem!.remedy]) expect([text.nl, text.en].every((words) => words.length > 5)).toBe(true);
  });

  test('reports everything at once', () => {
    expect(codes({ all: [{ ...leaf, operator: 'is' }, { any: [] }, { ...leaf, path: '*' }] })).toEqual([
      ['operatorUnknown', '/all/0/operator'],
      ['conditionEmpty', '/all/1/any'],
      ['pathExpression', '/all/2/path'],
    ]);
  });

  test('says what was probably meant', () => {
    expect(checkCondition({ ...leaf, operator: 'greaterThen' })[0]!.remedy).toEqual({
      nl: 'Bedoelde u ‘greaterThan’?',
      en: 'Did you mean “greaterThan”?',
    });
    expect(checkCondition({ ...leaf, fact: 'mesures' })[0]!.remedy.nl).toBe('Bedoelde u ‘measures’?');
    expect(nearestName('quite-something-else', ['answers'])).toBeUndefined();
    expect(nameRemedy('zzz', ['alpha', 'beta'])).toEqual({ nl: 'Kies uit: alpha, beta.', en: 'Choose from: alpha, beta.' });
    expect(nameRemedy('zzz', []).nl).toContain('voeg het eerst toe');
    expect(
      nameRemedy(
        'zzzzzzzzzzzzzzzz',
        Array.from({ length: 30 }, (_, index) => `k${index}`),
      ).en,
    ).toContain('…');
  });

  test('allows row and other facts only when told', () => {
    expect(codes({ ...leaf, fact: 'row' }, { row: true })).toEqual([]);
    expect(codes({ ...leaf, fact: 'tasks' }, { facts: ['tasks'] })).toEqual([]);
    expect(codes(leaf, { facts: ['tasks'] })).toEqual([['factUnknown', '/fact']]);
    expect(codes({ ...leaf, fact: 'tasks' }, { facts: 'any' })).toEqual([]);
  });

  test('allows 8 groups inside each other and 50 comparisons, not one more', () => {
    const nested = (depth: number): unknown => (depth === 0 ? leaf : { not: nested(depth - 1) });
    expect(codes(nested(8))).toEqual([]);
    expect(codes(nested(9))).toEqual([['conditionDepth', '/not'.repeat(8)]]);
    expect(codes(nested(3), { limits: { depth: 2 } })).toEqual([['conditionDepth', '/not/not']]);
    expect(codes({ all: Array.from({ length: 50 }, () => leaf) })).toEqual([]);
    expect(codes({ all: Array.from({ length: 51 }, () => leaf) })).toEqual([['conditionCount', '']]);
    expect(codes({ all: [leaf, leaf] }, { limits: { conditions: 1 } })).toEqual([['conditionCount', '']]);
  });

  test('does not follow a tree of 40,000 groups to the bottom', () => {
    let condition: unknown = leaf;
    for (let depth = 0; depth < 40_000; depth += 1) condition = { not: condition };
    expect(codes(condition)).toEqual([['conditionDepth', '/not'.repeat(8)]]);
  });

  test('escapes pointers', () => {
    expect(pointerTo('/a', 'b/c', '~', 0)).toBe('/a/b~1c/~0/0');
  });
});
