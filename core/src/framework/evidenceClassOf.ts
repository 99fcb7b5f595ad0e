import type { EvidenceClass } from './weighingFramework.ts';

/**
 * The class that counts for one criterion of one project. An author may always state that the evidence is less certain than the framework
 * says (C after B after A); that it is more certain counts only once somebody else has reviewed it.
 */
export const evidenceClassOf = (adopted: EvidenceClass, stated: EvidenceClass | undefined, reviewed: boolean): EvidenceClass =>
  stated === undefined || (stated < adopted && !reviewed) ? adopted : stated;
