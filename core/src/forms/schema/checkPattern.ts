import { RE2JS } from 're2js';

export type PatternFinding = 'long' | 'lookAround' | 'backReference' | 'syntax';

/**
 * What is wrong with a pattern, if anything: longer than the limit, look-around or back-references (which no linear-time engine has), or no pattern at all.
 * @param limit characters
 */
export const checkPattern = (pattern: string, limit: number): PatternFinding | undefined => {
  if (pattern.length > limit) return 'long';
  const plain = pattern.replace(/\\\\/g, '');
  if (/\(\?<?[=!]/.test(plain)) return 'lookAround';
  if (/\\[1-9]|\\k</.test(plain)) return 'backReference';
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch {
    return 'syntax';
  }
};
