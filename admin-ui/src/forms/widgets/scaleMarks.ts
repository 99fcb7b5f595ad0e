import type { Choice } from './choices.ts';

export type ScaleMark = { value: Choice['value']; short: string; words: string };

const withSign = /^([+−-]?\d+)\s*·\s*(.+)$/;

/** Choices of a scale from low to high: the number on the button, and the words behind it ("+2 · draagt duidelijk bij" has both). */
export const scaleMarks = (choices: readonly Choice[]): readonly ScaleMark[] =>
  [...choices]
    .sort((a, b) => Number(a.value) - Number(b.value))
    .map(({ value, label }) => {
      const [, short = String(value), words = label] = withSign.exec(label) ?? [];
      return { value, short, words };
    });
