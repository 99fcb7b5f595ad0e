import type { LocalizedText } from '../../shared/localizedText.ts';

/** One stated outcome and what came out. */
export type Expectation = {
  /** JSON pointer below `expected`: `/priority`, `/scores/co2`, `/next/state`. */
  pointer: string;
  expected: unknown;
  /** Absent when it is still unknown. */
  got?: unknown;
  holds: boolean;
};

/** How a test case came out. */
export type TestCaseRun = {
  key: string;
  /** `broken`: it could not be weighed at all; `why` says it. */
  outcome: 'green' | 'red' | 'broken';
  expectations: readonly Expectation[];
  /** What of the configuration it reached, by the ids of `reachables`; nothing when it is broken. */
  reached: readonly string[];
  why?: LocalizedText;
};
