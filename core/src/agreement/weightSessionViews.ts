import type { LocalizedText } from '../shared/localizedText.ts';
import type { GroupComparison } from '../weights/aggregateComparisons.ts';
import type { GroupPoints, Points } from '../weights/aggregatePoints.ts';
import type { Comparison } from '../weights/comparison.ts';
import type { Derivation } from '../weights/deriveWeights.ts';
import type { Attribution, WeighingMethod } from '../weights/weightAgreement.ts';

/* What the operations of this room answer; the API passes it on as it is. */

type NamedGoal = { id: string; name: LocalizedText };

/** GET /weight-sessions: a line of the list. */
export type WeightSessionSummary = {
  id: string;
  revision: number;
  title: string;
  goal?: NamedGoal;
  goals: readonly NamedGoal[];
  method: WeighingMethod;
  attribution: Attribution;
  phase: 'collecting' | 'closed' | 'adopted' | 'cancelled';
  /** Number of the last round. */
  round: number;
  openedAt: string;
  roundOpenedAt: string;
  facilitatorName: string;
  /** How many were invited, and how many handed in in the last round. */
  invited: number;
  handedIn: number;
  /** The reader's own part in the last round; absent when they were not invited. */
  mine?: { handedIn: boolean };
  mayFacilitate: boolean;
};

/** What the judgements of a closed round come to. */
export type WeightResult = {
  /** Pairwise: per pair the group, every judgement from low to high without a name, and the reader's own. */
  comparisons?: readonly (GroupComparison & { all: readonly number[]; mine?: number })[];
  /** Points: the same per goal. */
  points?: readonly (GroupPoints & { all: readonly number[]; mine?: number })[];
  consistency?: Omit<Derivation, 'weights'>;
  /** Two decimals, together 100. */
  derived: readonly { goal: string; percent: number }[];
  /** What the reader's own judgement alone would give. */
  mine?: { derived: readonly { goal: string; percent: number }[]; consistency?: Omit<Derivation, 'weights'> };
};

/** GET /weight-sessions/{id} */
export type WeightSessionView = WeightSessionSummary & {
  /** Only for who may facilitate: who was invited and who handed in, never what. */
  participants?: readonly { account: string; name: string; role: LocalizedText; handedIn: boolean }[];
  rounds: readonly {
    number: number;
    openedAt: string;
    reason?: string;
    closedAt?: string;
    handedIn?: number;
    /** Names of who had not handed in; only for who may facilitate. */
    absent?: readonly string[];
    /** Once it is closed. */
    result?: WeightResult;
  }[];
  ended?: { at: string; by: string; reason?: string };
};

/** GET and PUT /weight-sessions/{id}/judgement: the reader's own. */
export type JudgementView = {
  session: string;
  round: number;
  revision: number;
  comparisons?: readonly Comparison[];
  points?: Points;
  handedIn: boolean;
  closed: boolean;
  changedAt: string;
};

/** GET /participant-candidates: who can be invited. */
export type CandidateView = { account: string; name: string; roles: readonly LocalizedText[] };
