import type { Assessment, Conversation } from '../../judging/panel.ts';
import type { PanelPhase } from '../../judging/panelPhase.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { SettledJudgement } from '../project.ts';

/** GET /projects/{code}/judgements; PUT …/{criterion}/assessment, POST …/{criterion}/conversations, PUT …/{criterion}/settlement (If-Match: the project). */
export type PanelView = {
  criterion: string;
  name: LocalizedText;
  goal: string;
  indicator: LocalizedText;
  role: string;
  roleName: LocalizedText;
  phase: PanelPhase;
  /** So many scores are needed, and so many are in. */
  needed: number;
  count: number;
  /** People who may assess this project; when fewer than `needed`, the panel cannot be completed. */
  eligible: number;
  maximumDistance: number;
  /** Whether this person can score now; the first time, or again. */
  mayAssess: boolean;
  whyNot?: LocalizedText;
  maySettle: boolean;
  /** What this person scored. */
  own?: Assessment;
  /** Everybody's scores, for whoever may see them. */
  assessments?: readonly Assessment[];
  conversations?: readonly Conversation[];
  distance?: number;
  needsConversation?: boolean;
  /** The default of the settlement: the median. */
  proposal?: number;
  /** Goes with a settlement, so that nobody settles scores that have changed since. */
  panelRevision?: number;
  settled?: SettledJudgement;
};
