import { expect, test } from '@jest/globals';
import { operatorsByName } from '../../core/src/rules/operators.ts';
import { type ConditionWording, sayCondition } from '../../core/src/rules/sayCondition.ts';

const wording = (language: 'nl' | 'en'): ConditionWording => ({
  language,
  fact: ({ path }) => String(path),
  operator: (name) => {
    const operator = operatorsByName.get(String(name));
    return { label: operator?.label[language] ?? String(name), expects: operator?.expects };
  },
  value: (value) => String(value),
});
const leaf = (path: string, operator: string, value?: unknown) => ({ fact: 'answers', path, operator, value });

test.each([
  [leaf('homes', 'greaterThanInclusive', 20), '‘homes’ is minstens 20', '‘homes’ is at least 20'],
  [leaf('homes', 'isMissing'), '‘homes’ is niet ingevuld', '‘homes’ is not filled in'],
  [leaf('homes', 'between', [1, 5]), '‘homes’ ligt van en met 1 tot en met 5', '‘homes’ lies from and including 1 up to and including 5'],
  [leaf('kind', 'in', ['a', 'b']), '‘kind’ is een van a, b', '‘kind’ is one of a, b'],
  [leaf('start', 'before', { fact: 'core', path: 'end' }), '‘start’ is eerder dan ‘end’', '‘start’ is before ‘end’'],
  [
    { all: [leaf('a', 'equal', 1), { any: [leaf('b', 'equal', 2), { not: leaf('c', 'equal', 3) }] }] },
    '‘a’ is 1 en (‘b’ is 2 of niet (‘c’ is 3))',
    '‘a’ is 1 and (‘b’ is 2 or not (‘c’ is 3))',
  ],
  [undefined, 'Geen voorwaarde', 'No condition'],
  [{ fact: 'answers', path: 'a', operator: 'odd.one', value: 1 }, '‘a’ odd.one 1', '‘a’ odd.one 1'],
])('%j in words', (condition, nl, en) => {
  expect(sayCondition(condition, wording('nl'))).toBe(nl);
  expect(sayCondition(condition, wording('en'))).toBe(en);
});
