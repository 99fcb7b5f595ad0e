import type { OpenWeightSessionInput } from '../agreement/openWeightSession.ts';
import type { SaveJudgementInput } from '../agreement/saveJudgement.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { DemoAccount } from '../identity/createDemoAccounts.ts';
import type { Vote } from '../workflow/workflowInstance.ts';

/** One thing that somebody did, at an ISO moment; `by` is a username of the demo accounts. */
export type DemoStep = { at: string; by: string } & (
  | { do: 'vote'; step: string; vote: Vote['vote']; motivation: string }
  | { do: 'transition'; transition: string; remark?: string }
  | { do: 'report'; status: 'green' | 'amber' | 'red'; explanation: string }
  | { do: 'agreeStatutory'; agreed: boolean }
  | { do: 'recordEvidence'; criterion: string; source?: string; expectedValue?: string; year?: number }
  | { do: 'reviewEvidence'; criterion: string; remark?: string }
  | { do: 'assess'; criterion: string; score: number; motivation: string; reason?: string }
  /** `present`: usernames. */
  | { do: 'converse'; criterion: string; on: string; present: readonly string[]; said: string }
  | { do: 'settle'; criterion: string; score: number; motivation: string }
  /** Answers by dotted path; the others stay as they are. */
  | { do: 'change'; answers: Readonly<Record<string, unknown>> }
);

/** `demo/projects/<code>.json`: what was handed in, and everything that happened since, in order of time. */
export type DemoStory = {
  code: string;
  type: string;
  submittedBy: string;
  submittedAt: string;
  answers: Answers;
  story: readonly DemoStep[];
};

/** An entry of `demo/drafts.json`: an intake that is not finished. */
export type DemoDraft = { key: string; by: string; type: string; startedAt: string; savedAt: string; page?: string; answers: Answers };

/** An entry of `demo/weight-sessions.json`: goals that people are weighing, and what they said so far; people by username. */
export type DemoWeightSession = OpenWeightSessionInput & {
  key: string;
  by: string;
  openedAt: string;
  judgements: readonly (SaveJudgementInput & { by: string; at: string })[];
};

export type DemoData = {
  accounts: readonly DemoAccount[];
  stories: readonly DemoStory[];
  drafts: readonly DemoDraft[];
  weightSessions: readonly DemoWeightSession[];
};
