import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { movedEntries } from '../../../core/src/configuration/difference/movedEntries.ts';
import { sequenceDifference } from '../../../core/src/configuration/difference/sequenceDifference.ts';
import { textPieces } from '../../../core/src/configuration/difference/textPieces.ts';
import { unifiedText } from '../../../core/src/configuration/difference/unifiedText.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

describe('the way from one sequence to another', () => {
  test('holds both, in order', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = sequenceDifference(before, after);
        expect(steps.filter(({ state }) => state !== 'added').map(({ entry }) => entry)).toEqual(before);
        expect(steps.filter(({ state }) => state !== 'removed').map(({ entry }) => entry)).toEqual(after);
      }),
    );
  });

  test('is as short as it can be', () => {
    const common = (one: readonly string[], other: readonly string[]): number => {
      const row = new Array<number>(other.length + 1).fill(0);
      for (const left of one) {
        let diagonal = 0;
        for (const [index, right] of other.entries()) {
          const above = row[index + 1]!;
          row[index + 1] = left === right ? diagonal + 1 : Math.max(above, row[index]!);
          diagonal = above;
        }
      }
      return row.at(-1)!;
    };
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const kept = sequenceDifference(before, after).filter(({ state }) => state === 'same').length;
        expect(kept).toBe(common(before, after));
      }),
    );
  });
});

test('a text in pieces is the old one and the new one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = textPieces(before, after);
      const join = (left: string): string =>
        pieces
          .filter(({ state }) => state !== left)
          .map(({ text }) => text)
          .join('');
      expect([join('added'), join('removed')]).toEqual([before, after]);
    }),
  );
});

test('entries that moved are those that explain the new order, and no more', () => {
  expect(movedEntries(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(['a']);
  expect(movedEntries(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual([]);
  expect(movedEntries(['a', 'b', 'c'], ['c', 'b', 'a'])).toHaveLength(2);
});

test('files are compared like git does', () => {
  const lines = (...names: readonly string[]): string => `${names.join('\n')}\n`;
  expect(unifiedText(lines('a', 'b', 'c', 'd', 'e', 'f'), lines('a', 'b', 'c', 'd', 'x', 'f'))).toBe(
    '@@ -2,5 +2,5 @@\n b\n c\n d\n-e\n+x\n f\n',
  );
  expect(unifiedText('', lines('a'))).toBe('@@ -0,0 +1,1 @@\n+a\n');
  expect(unifiedText('same', 'same')).toBe('');
});
