import type { EvidenceClass } from '../../framework/weighingFramework.ts';

type Person = { name: string; at: string };

/** GET /projects/{code}/evidence: who stands behind the contribution to each criterion that applies, and what the author says beyond the framework. */
export type ContributionEvidence = {
  criterion: string;
  /** The class that counts in the weighing. */
  class: EvidenceClass;
  /** The class of the framework. */
  adoptedClass: EvidenceClass;
  /** The class that the author states, where it does not count yet because nobody reviewed it. */
  claimedClass?: EvidenceClass;
  baseline?: string;
  expectedValue?: string;
  year?: number;
  source?: string;
  remark?: string;
  /** Who filled it in: who recorded the evidence, otherwise who submitted the project. */
  author: Person;
  /** Who reviewed it: in particular, or by passing the check of the whole project. Absent while nobody did. */
  reviewer?: Person & { remark?: string };
  mayRecord: boolean;
  mayReview: boolean;
};
