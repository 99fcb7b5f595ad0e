import { sequenceDifference, type Step } from './sequenceDifference.ts';

/** Lines that stay are shown so many before and after what changed. */
const around = 3;

/**
 * Two texts line by line in the unified format that `diff -u` and git write, without the names of the files: `@@ -3,7 +3,8 @@`, then lines that begin with a
 * space, a minus or a plus. Empty when they are the same.
 */
export const unifiedText = (before: string, after: string): string => {
  const steps = sequenceDifference(linesOf(before), linesOf(after));
  const changed = steps.flatMap(({ state }, index) => (state === 'same' ? [] : [index]));
  const hunks: (readonly [number, number])[] = [];
  for (const index of changed) {
    const [start, end] = [Math.max(0, index - around), Math.min(steps.length, index + around + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && start <= last[1]) hunks[hunks.length - 1] = [last[0], end];
    else hunks.push([start, end]);
  }
  return hunks.map(([start, end]) => hunkText(steps, start, end)).join('');
};

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

const signs = { same: ' ', added: '+', removed: '-' } as const;

const hunkText = (steps: readonly Step<string>[], start: number, end: number): string => {
  const [earlier, inside] = [steps.slice(0, start), steps.slice(start, end)];
  const range = (side: 'added' | 'removed'): string => {
    const count = inside.filter(({ state }) => state === 'same' || state === side).length;
    const first = earlier.filter(({ state }) => state === 'same' || state === side).length + (count === 0 ? 0 : 1);
    return `${first},${count}`;
  };
  return `@@ -${range('removed')} +${range('added')} @@\n${inside.map(({ state, entry }) => `${signs[state]}${entry}\n`).join('')}`;
};
