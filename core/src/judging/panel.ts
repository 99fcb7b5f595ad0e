import type { JudgementPanel, WeighingFramework } from '../framework/weighingFramework.ts';

/** What one assessor thinks now, and what they thought before they revised it. */
export type Assessment = {
  account: string;
  name: string;
  /** A step of the scale. */
  score: number;
  motivation: string;
  at: string;
  /** Why it was revised after the scores were shown. */
  reason?: string;
  earlier?: readonly { score: number; motivation: string; at: string; reason?: string }[];
};

/** A conversation about scores that were far apart. */
export type Conversation = {
  /** Date, `2027-03-31`. */
  on: string;
  /** Names of the assessors who took part. */
  present: readonly string[];
  said: string;
  by: string;
  byName: string;
  at: string;
};

export type Settlement = { score: number; motivation: string; by: string; byName: string; at: string };

/** Everything that happened in one panel, about one criterion of one project. */
export type Panel = {
  assessments: readonly Assessment[];
  conversations: readonly Conversation[];
  settlement?: Settlement;
};

export const emptyPanel: Panel = { assessments: [], conversations: [] };

/** By which rules a panel works: those of its criterion, and the scale of the framework. */
export type PanelRules = { panel: JudgementPanel; scale: WeighingFramework['scale'] };

export type PanelActor = { account: string; name: string; /** Holds the role that may settle beside the assessors. */ chair: boolean };

export type PanelEvent = { actor: PanelActor; /** ISO moment. */ at: string } & (
  | { kind: 'assess'; score: number; motivation: string; reason?: string }
  | { kind: 'converse'; on: string; /** Accounts. */ present: readonly string[]; said: string }
  | { kind: 'settle'; score: number; motivation: string }
);
