import type { LocalizedText } from '../shared/localizedText.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { Points } from '../weights/aggregatePoints.ts';
import type { Comparison } from '../weights/comparison.ts';
import type { Attribution, WeighingMethod } from '../weights/weightAgreement.ts';

/** Somebody who was asked to judge, as they were called when they were invited. */
export type Participant = { account: string; name: string; role: LocalizedText };

/** One round of collecting judgements; the last one is under way or was closed. */
export type WeightRound = {
  number: number;
  openedAt: string;
  openedBy: string;
  /** Why there is another round; absent for the first. */
  reason?: string;
  closedAt?: string;
  closedBy?: string;
  /** How many had handed in when it closed. */
  handedIn?: number;
  /** Account ids of those who had not. */
  absent?: readonly string[];
};

/** A session in which people weigh the goals below one goal. It holds no judgement: those are records of their own, each of its participant. */
export type WeightSession = StoredRecord & {
  title: string;
  /** Goal whose sub-goals are weighed, with its name at the time; absent: the goals at the top. */
  goal?: { id: string; name: LocalizedText };
  /** The goals that are weighed, as they were when the session was opened. */
  goals: readonly { id: string; name: LocalizedText }[];
  method: WeighingMethod;
  attribution: Attribution;
  phase: 'collecting' | 'closed' | 'adopted' | 'cancelled';
  participants: readonly Participant[];
  rounds: readonly WeightRound[];
  facilitatorName: string;
  /** How and when it ended. */
  ended?: { at: string; by: string; reason?: string };
};

/** What one participant says in one round. */
export type Judgement = StoredRecord & {
  session: string;
  round: number;
  /** The participant, who alone may read it until the round is closed. */
  account: string;
  comparisons?: readonly Comparison[];
  points?: Points;
  handedIn: boolean;
  /** The round was closed; nothing changes any more. */
  closed: boolean;
  changedAt: string;
};
