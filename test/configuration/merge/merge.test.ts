import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeConfigurations } from '../../../core/src/configuration/merge/mergeConfigurations.ts';
import { mergeValues } from '../../../core/src/configuration/merge/mergeValues.ts';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { readAt } from '../../../core/src/configuration/structure/applyChanges.ts';
import { canonicalText } from '../../../core/src/configuration/structure/canonicalText.ts';
import { isSame } from '../../../core/src/configuration/structure/isSame.ts';
import { pathText } from '../../../core/src/configuration/structure/stablePath.ts';
import { arbitraryJson } from '../structure/arbitraryJson.ts';

/** A list as a set: what is in it, not where it stands. */
const content = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(content).sort((one, other) => (canonicalText(one) < canonicalText(other) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, content(child)]));
};
const places = (conflicts: ReturnType<typeof mergeValues>['conflicts']) => conflicts.map(({ kind, path }) => `${kind} ${pathText(path)}`);

describe('a merge of three values', () => {
  test('takes the side that changed, whatever it changed', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (base, other) => {
        for (const merge of [mergeValues(base, other, base), mergeValues(base, base, other), mergeValues(base, other, other)]) {
          expect(merge.conflicts).toEqual([]);
          expect(isSame(merge.merged, other)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('does not depend on who is who, apart from where additions stand and what is contested', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, arbitraryJson, (base, ours, theirs) => {
        const [one, other] = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)];
        expect(places(one.conflicts).sort()).toEqual(places(other.conflicts).sort());
        if (one.conflicts.length === 0) expect(isSame(content(one.merged), content(other.merged))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('holds theirs at a conflict, or the side that a person chose', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, arbitraryJson, fc.constantFrom('base', 'ours', 'theirs'), (base, ours, theirs, side) => {
        const { merged, conflicts } = mergeValues(base, ours, theirs);
        const chosen = mergeValues(base, ours, theirs, () => side);
        expect(chosen.conflicts).toEqual([]);
        for (const conflict of conflicts) {
          if (conflict.kind === 'order') continue;
          expect(isSame(readAt(merged, conflict.path), conflict.theirs)).toBe(true);
          expect(isSame(readAt(chosen.merged, conflict.path), conflict[side])).toBe(true);
          expect(isSame(conflict.ours, conflict.theirs)).toBe(false);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('joins changes of different properties and of different entries', () => {
    const properties = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(properties, fc.integer({ min: 0, max: 5 }), (names, cut) => {
        const item = (changed: readonly string[]) => names.map((key) => ({ key, label: changed.includes(key) ? 'new' : 'old' }));
        const list = { items: item([]), ...Object.fromEntries(names.map((key) => [key, 'old'])) };
        const change = (changed: readonly string[]) => ({
          ...list,
          items: item(changed),
          ...Object.fromEntries(changed.map((key) => [key, 'new'])),
        });
        const { merged, conflicts } = mergeValues(list, change(names.slice(0, cut)), change(names.slice(cut)));
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(change(names));
      }),
    );
  });
});

describe('a merge of lists', () => {
  const item = (key: string, label = key) => ({ key, label });
  const list = (...keys: string[]) => keys.map((key) => item(key));
  const keys = (value: unknown) => (value as { key: string }[]).map(({ key }) => key).join('');

  test('follows the side that moved entries, and keeps what the other side added behind its neighbour', () => {
    expect(keys(mergeValues(list('a', 'b', 'c'), list('a', 'b', 'x', 'c'), list('c', 'a', 'b')).merged)).toBe('cabx');
    expect(keys(mergeValues(list('a', 'b', 'c'), list('c', 'a', 'b'), list('a', 'b', 'x', 'c')).merged)).toBe('cabx');
    expect(keys(mergeValues(list('a', 'b'), list('o', 'a', 'b'), list('a', 'b', 't')).merged)).toBe('oabt');
  });

  test('puts what both added at one place one after the other', () => {
    expect(keys(mergeValues(list('a', 'b'), list('a', 'o', 'b'), list('a', 't', 'b')).merged)).toBe('atob');
  });

  test('reports an order that both changed, and lets a person choose', () => {
    const [base, ours, theirs] = [list('a', 'b', 'c'), list('b', 'a', 'c', 'o'), list('c', 'a', 'b')];
    const { merged, conflicts } = mergeValues(base, ours, theirs);
    expect(keys(merged)).toBe('coab');
    expect(conflicts).toEqual([{ kind: 'order', path: [], base: ['a', 'b', 'c'], ours: ['b', 'a', 'c', 'o'], theirs: ['c', 'a', 'b'] }]);
    expect(keys(mergeValues(base, ours, theirs, () => 'ours').merged)).toBe('baco');
  });

  test('sees words as a set', () => {
    const { merged, conflicts } = mergeValues(['a', 'b', 'c'], ['b', 'a', 'o'], ['c', 'b', 'a', 't']);
    expect(conflicts).toEqual([]);
    expect(new Set(merged as string[])).toEqual(new Set(['a', 'b', 't', 'o']));
  });

  test('reports an entry that one side changed and the other took away, and puts it back in its place when chosen', () => {
    const base = list('a', 'b', 'c');
    const ours = [item('a'), item('b', 'B!'), item('c')];
    const theirs = list('a', 'c');
    const { merged, conflicts } = mergeValues(base, ours, theirs);
    expect(merged).toEqual(theirs);
    expect(conflicts).toEqual([{ kind: 'set', path: [{ entry: 'b' }], base: item('b'), ours: item('b', 'B!') }]);
    expect(mergeValues(base, ours, theirs, () => 'ours').merged).toEqual(ours);
  });

  test('takes a list without names as one value', () => {
    const leaf = (value: number) => ({ fact: 'answers', path: 'x.y', operator: 'equal', value });
    const { conflicts } = mergeValues({ all: [leaf(1)] }, { all: [leaf(2)] }, { all: [leaf(3)] });
    expect(places(conflicts)).toEqual(['set /all']);
  });
});

describe('a merge of configurations', () => {
  const configuration = (parts: Record<string, unknown>) =>
    ({ municipality: { key: 'x' }, forms: {}, workflows: {}, ...parts }) as unknown as MunicipalityConfiguration;

  test('names the part and the item of a conflict, with the place inside it', () => {
    const { conflicts, merged } = mergeConfigurations(
      configuration({ forms: { wonen: { title: 'a' } }, workflows: { gone: { states: [] } } }),
      configuration({ forms: { wonen: { title: 'b' }, nieuw: { title: 'ours' } }, workflows: {}, framework: { scale: 1 } }),
      configuration({
        forms: { wonen: { title: 'c' }, nieuw: { title: 'theirs' } },
        workflows: { gone: { states: ['x'] } },
        framework: { scale: 2 },
      }),
    );
    expect(conflicts.map(({ part, key, path }) => [part, key, pathText(path)])).toEqual([
      ['forms', 'wonen', '/title'],
      ['forms', 'nieuw', ''],
      ['workflows', 'gone', ''],
      ['framework', undefined, ''],
    ]);
    expect(merged.forms).toEqual({ wonen: { title: 'c' }, nieuw: { title: 'theirs' } });
  });

  test('joins with a release of before a part existed', () => {
    const { conflicts, merged } = mergeConfigurations(
      configuration({}),
      configuration({ templates: { brief: 'a' } }),
      configuration({ templates: { nota: 'b' } }),
    );
    expect(conflicts).toEqual([]);
    expect(merged.templates).toEqual({ brief: 'a', nota: 'b' });
  });
});
