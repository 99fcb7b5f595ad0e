import type { TextPiece } from './configurationChange.ts';
import { sequenceDifference } from './sequenceDifference.ts';

/** Two texts as one, word by word: what stayed, what went and what came. Together the pieces that were not removed are the new text, the others the old one. */
export const textPieces = (before: string, after: string): TextPiece[] => {
  const pieces: TextPiece[] = [];
  for (const { state, entry } of sequenceDifference(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1);
    if (last?.state === state) pieces[pieces.length - 1] = { state, text: last.text + entry };
    else pieces.push({ state, text: entry });
  }
  return pieces;
};

/** Words with the space after them apart, so that a changed line break does not change a word. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\s\p{L}\p{N}]/gu) ?? [];
