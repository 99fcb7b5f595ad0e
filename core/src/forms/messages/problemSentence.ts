/** A sentence about one problem. */
export type ProblemSentence = (parameters: {
  /** The question as a noun phrase in the middle of a sentence. */
  noun: string;
  /** What is asked: a bound, a number of lines, the label of a missing part. */
  expected: string;
  /** What was given. */
  actual: string;
  /** The question's help, where it says how the answer is written. */
  help?: string;
}) => string;
