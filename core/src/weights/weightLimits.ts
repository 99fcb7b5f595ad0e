/** What one session takes. Above fifteen sub-goals a pairwise session would ask more than a hundred comparisons; group them under higher goals first. */
export const weightLimits = {
  /** Goals side by side. */
  goals: 15,
  /** People invited to one session. */
  participants: 100,
  /** Characters of a title or a name. */
  line: 200,
  /** Characters of a reason. */
  story: 2_000,
  /** Rounds of one session. */
  rounds: 10,
} as const;
