import type { HistoryEntry } from '../shared/historyEntry.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/* What the operations of this room answer; the API passes it on as it is. */

/** GET /tasks: what waits for this person, most urgent first. */
export type TaskView = {
  kind: 'decide' | 'returned' | 'missing' | 'mitigation' | 'draft' | 'statutory' | 'voters' | 'weights' | 'judge' | 'questions' | 'review';
  projectCode?: string;
  draftId?: string;
  /** For `weights`: the weighting session; its title stands for the name of the project. */
  sessionId?: string;
  projectName: string;
  title: LocalizedText;
  reason: LocalizedText;
  since: string;
  /** For `decide`: may this person vote, and why not. */
  mayVote?: boolean;
  whyNot?: LocalizedText;
  subject?: LocalizedText;
  advice?: string;
  /** For `judge`: the criterion. */
  criterion?: string;
};

/** GET /changes?since=: what changed in projects of this person. */
export type ChangeView = HistoryEntry & { projectCode?: string; projectName?: string };
