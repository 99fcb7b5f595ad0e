import type { FindingCode } from '../shared/findings/findingCodes.ts';
import type { ProposedMend } from '../shared/proposedMend.ts';

/** Something wrong in a part of a configuration: where, what, and how to mend it. Nothing is thrown, so that all problems show at once. */
export type Problem = {
  /** JSON pointer inside the checked value; empty for the value itself. */
  pointer: string;
  /** Stable mnemonic, for instance `operatorUnknown`. */
  code: FindingCode;
  message: { nl: string; en: string };
  remedy: { nl: string; en: string };
  /** Absent: an error. A warning does not stop publishing. */
  severity?: 'error' | 'warning';
  /** Ways to mend it with one click, the likeliest first. */
  mends?: readonly ProposedMend[];
  /** JSON pointer of the adopted decision that it is about, in the same value. */
  decision?: string;
};

/** A JSON pointer with one more step (RFC 6901 escapes). */
export const pointerTo = (parent: string, ...steps: readonly (string | number)[]): string =>
  steps.reduce<string>((pointer, step) => `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, parent);
