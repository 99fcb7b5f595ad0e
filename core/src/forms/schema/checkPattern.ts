import { RE2JS } from 're2js';

export type PatternFinding = 'long' | 'lookAround' | 'backReference' | 'heavy' | 'syntax';

/** Steps of a compiled pattern: linear time is steps × characters, and 500 × 100,000 is about 200 ms. */
const largestProgram = 500;

/**
 * What is wrong with a pattern, if anything: longer than the limit, look-around or back-references (which no linear-time engine has),
 * repetitions that multiply up, or no pattern at all.
 * @param limit characters
 */
export const checkPattern = (pattern: string, limit: number): PatternFinding | undefined => {
  if (pattern.length > limit) return 'long';
  const plain = pattern.replace(/\\\\/g, '');
  if (/\(\?<?[=!]/.test(plain)) return 'lookAround';
  if (/\\[1-9]|\\k</.test(plain)) return 'backReference';
  try {
    return RE2JS.compile(pattern).programSize() > largestProgram ? 'heavy' : undefined;
  } catch {
    return 'syntax';
  }
};
