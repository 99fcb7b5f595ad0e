import type { LocalizedText } from '../shared/localizedText.ts';
import type { GroupComparison } from './aggregateComparisons.ts';
import type { GroupPoints, Points } from './aggregatePoints.ts';
import type { Comparison } from './comparison.ts';

/** How people say what matters more. */
export type WeighingMethod = 'pairwise' | 'points';

/** How the evidence names who took part; told to the participants before they begin. */
export type Attribution = 'names' | 'roles' | 'anonymous';

/** What one participant handed in. */
export type AgreedJudgement = {
  /** Name or role, as the session promised; absent when it promised neither. */
  by?: LocalizedText;
  /** Pairwise: one per pair that this person compared. */
  comparisons?: readonly Comparison[];
  points?: Points;
};

/** Weights of the sub-goals of one goal, as a session derived them and a body adopted them. Part of the framework, so that a release keeps its evidence. */
export type WeightAgreement = {
  key: string;
  title: LocalizedText;
  /** Goal whose sub-goals were weighed; absent: the goals at the top. */
  goal?: string;
  /** Ids of the goals that were weighed, at least two. */
  goals: readonly string[];
  method: WeighingMethod;
  attribution: Attribution;
  /** ISO date on which the last round was closed. */
  heldOn: string;
  /** Rounds that were held. */
  rounds: number;
  /** How many were invited to the last round. */
  invited: number;
  /** How many handed in. */
  handedIn: number;
  /** Judgements of the last round; empty when only the outcome was kept. */
  judgements: readonly AgreedJudgement[];
  /** Who was invited and did not hand in; empty when the session was anonymous. */
  absent: readonly LocalizedText[];
  /** Pairwise: what the group said, per pair. */
  comparisons?: readonly GroupComparison[];
  /** Points: what the group said, per goal. */
  points?: readonly GroupPoints[];
  /** Pairwise: how consistent the group is. */
  consistency?: {
    method: 'eigenvector' | 'harker';
    lambdaMax: number;
    consistencyIndex: number;
    randomIndex?: number;
    consistencyRatio?: number;
    missing: number;
  };
  /** Percent by goal: what follows from the judgements. */
  derived: Readonly<Record<string, number>>;
  /** Percent by goal, together 100: what was decided. */
  adopted: Readonly<Record<string, number>>;
  adoption: {
    by: LocalizedText;
    /** ISO date. */
    on: string;
    /** Number of the decision. */
    reference?: string;
    /** Why adopted differs from derived; required when it does. */
    reason?: LocalizedText;
    preparedBy?: string;
    /** From when it counts, for instance "kadernota 2027". */
    appliesFrom?: LocalizedText;
  };
};
