import { describe, expect, test } from '@jest/globals';
import type { Condition, Outcome } from '../../core/src/rules/condition.ts';
import { evaluateCondition } from '../../core/src/rules/evaluateCondition.ts';
import { factsOfCondition } from '../../core/src/rules/factsOfCondition.ts';
import { compileCondition } from '../../core/src/rules/compileCondition.ts';

const facts = { answers: { yes: 1, no: 0, list: [{ size: 4 }] }, type: 'housing' };
const leaf: Record<Outcome, Condition> = {
  true: { fact: 'answers', path: 'yes', operator: 'equal', value: 1 },
  false: { fact: 'answers', path: 'no', operator: 'equal', value: 1 },
  unknown: { fact: 'answers', path: 'absent', operator: 'equal', value: 1 },
};
const outcomes = ['true', 'false', 'unknown'] as const;

const both = (condition: Condition): Outcome => {
  const outcome = evaluateCondition(condition, facts);
  expect(compileCondition(condition).trace(facts).outcome).toBe(outcome);
  return outcome;
};

describe('Kleene logic', () => {
  test.each(outcomes.flatMap((one) => outcomes.map((other) => [one, other] as const)))('%s with %s', (one, other) => {
    const pair = [one, other];
    expect(both({ all: [leaf[one], leaf[other]] })).toBe(pair.includes('false') ? 'false' : pair.includes('unknown') ? 'unknown' : 'true');
    expect(both({ any: [leaf[one], leaf[other]] })).toBe(pair.includes('true') ? 'true' : pair.includes('unknown') ? 'unknown' : 'false');
  });

  test('not turns true and false around and leaves unknown', () => {
    expect(both({ not: leaf.true })).toBe('false');
    expect(both({ not: leaf.false })).toBe('true');
    expect(both({ not: leaf.unknown })).toBe('unknown');
  });

  test('what a check would refuse is unknown, never silently true', () => {
    expect(both({ all: [] })).toBe('unknown');
    expect(both({ any: [] })).toBe('unknown');
    expect(both({ not: { all: [] } })).toBe('unknown');
    expect(both({ fact: 'answers', path: 'yes', operator: 'equals', value: 1 })).toBe('unknown');
  });
});

describe('facts', () => {
  test.each(['$..yes', '$.yes', '__proto__', '__proto__.polluted', 'constructor.name', 'toString', 'list.length', 'yes.', ''])(
    'the path %j names nothing',
    (path) => {
      expect(both({ fact: 'answers', path, operator: 'isMissing' })).toBe(path === 'list.length' ? 'false' : 'true');
      expect(both({ fact: 'answers', path, operator: 'notEqual', value: 'x' })).toBe('unknown');
    },
  );

  test('a path that is no text names nothing', () => {
    expect(both({ fact: 'answers', path: 5 as unknown as string, operator: 'isPresent' })).toBe('false');
  });

  test('only own facts exist', () => {
    expect(both({ fact: 'constructor', operator: 'isPresent' })).toBe('false');
    expect(both({ fact: '__proto__', operator: 'isPresent' })).toBe('false');
  });

  test('a path into a plain value is not that value', () => {
    expect(both({ fact: 'type', path: 'anything', operator: 'equal', value: 'housing' })).toBe('unknown');
    expect(both({ fact: 'type', operator: 'equal', value: 'housing' })).toBe('true');
  });

  test('lists are read by position, and a right-hand side may be a fact', () => {
    expect(both({ fact: 'answers', path: 'list.0.size', operator: 'greaterThan', value: { fact: 'answers', path: 'yes' } })).toBe('true');
    expect(both({ fact: 'answers', path: 'list.0.size', operator: 'greaterThan', value: { fact: 'answers', path: 'absent' } })).toBe(
      'unknown',
    );
  });
});

describe('the trace', () => {
  test('keeps every node with the values that were compared', () => {
    const condition: Condition = { any: [leaf.true, { not: { fact: 'type', operator: 'equal', value: { fact: 'answers', path: 'no' } } }] };
    expect(compileCondition(condition).trace(facts)).toEqual({
      kind: 'any',
      outcome: 'true',
      children: [
        { kind: 'leaf', outcome: 'true', fact: 'answers', path: 'yes', operator: 'equal', expected: 1, actual: 1 },
        {
          kind: 'not',
          outcome: 'unknown',
          child: { kind: 'leaf', outcome: 'unknown', fact: 'type', operator: 'equal', expected: 0, actual: 'housing' },
        },
      ],
    });
  });
});

describe('factsOfCondition', () => {
  test('lists each fact once, right-hand sides included', () => {
    const condition: Condition = {
      all: [leaf.true, { any: [leaf.true, { not: { fact: 'type', operator: 'equal', value: { fact: 'core', path: 'netCost' } } }] }],
    };
    expect(factsOfCondition(condition)).toEqual([{ fact: 'answers', path: 'yes' }, { fact: 'type' }, { fact: 'core', path: 'netCost' }]);
  });
});
