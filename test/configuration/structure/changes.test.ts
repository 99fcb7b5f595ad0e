import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges, readAt } from '../../../core/src/configuration/structure/applyChanges.ts';
import { changesBetween } from '../../../core/src/configuration/structure/changesBetween.ts';
import { isSame } from '../../../core/src/configuration/structure/isSame.ts';
import { parsePath, pathText } from '../../../core/src/configuration/structure/stablePath.ts';
import { arbitraryJson as json } from './arbitraryJson.ts';

const question = (key: string, label: string) => ({ kind: 'question', name: key, label: { nl: label } });

describe('the changes between two versions', () => {
  test('bring the one to the other, and say nothing when they are the same', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const changes = changesBetween(before, after);
        expect(isSame(applyChanges(before, changes), after)).toBe(true);
        expect(changes.length === 0).toBe(isSame(before, after));
        expect(changesBetween(after, after)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('name a place that survives the text', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        for (const { path } of changesBetween(before, after)) expect(parsePath(pathText(path))).toEqual(path);
      }),
      { numRuns: 1_000 },
    );
  });

  test('follow a question that moved and changed', () => {
    const before = { pages: [{ key: 'one', items: [question('a', 'A'), question('b', 'B'), { kind: 'note', text: { nl: 'x' } }] }] };
    const after = { pages: [{ key: 'one', items: [question('b', 'B!'), { kind: 'note', text: { nl: 'x' } }, question('a', 'A')] }] };
    const changes = changesBetween(before, after);
    expect(changes.map(({ kind, path }) => `${kind} ${pathText(path)}`)).toEqual([
      'set /pages/@one/items/@b/label/nl',
      'order /pages/@one/items',
    ]);
    expect(readAt(after, changes[0]!.path)).toBe('B!');
  });

  test('replace conditions as a whole: what they compare with is no name', () => {
    const leaf = (value: number) => ({ fact: 'answers', path: 'x.y', operator: 'equal', value });
    const changes = changesBetween({ all: [leaf(1), leaf(2)] }, { all: [leaf(1), leaf(3)] });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'set', path: ['all'] });
  });

  test('add and remove words of a list one by one', () => {
    const changes = changesBetween({ permissions: ['a', 'b'] }, { permissions: ['b', 'c'] });
    expect(changes.map(({ path }) => pathText(path))).toEqual(['/permissions/@a', '/permissions/@c']);
  });
});
