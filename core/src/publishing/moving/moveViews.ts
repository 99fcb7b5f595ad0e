import type { LocalizedText } from '../../shared/localizedText.ts';
import type { PortfolioPhase } from '../../workflow/workflowDefinition.ts';
import type { MoveState } from './moveRecords.ts';

/* What the operations on moving answer; the API passes it on as it is. */

type ReleaseName = { hash: string; number: string };

/** GET /moves/candidates: running projects that are not under the active release, grouped by nothing, in order of code. */
export type MoveCandidates = {
  to: ReleaseName;
  items: readonly {
    code: string;
    name: string;
    typeName: LocalizedText;
    phase: PortfolioPhase;
    release: ReleaseName;
  }[];
  total: number;
};

type Figures = { priority?: number; advice?: string; route: string };
type StateName = { key: string; name: LocalizedText };

/** What moving does to one project. `blocked` says why it cannot be moved (yet). */
export type MovePreview = {
  code: string;
  name: string;
  typeKey: string;
  release: ReleaseName;
  before: Figures;
  state: StateName;
  blocked?: LocalizedText;
  /** For a state that is gone, and for one that was chosen: the states that could take its place. */
  choices?: readonly (StateName & { phase: PortfolioPhase })[];
  after?: Figures & {
    state: StateName & { how: 'same' | 'chosen' | 'phase' };
    /** Votes that no longer count. */
    votesLapsed: number;
  };
  /** By the label of the question, or its address when that is all there is. */
  answers?: {
    followed: readonly { label: LocalizedText; from: string; to: string }[];
    dropped: readonly { label: LocalizedText; path: string; value: string }[];
    open: readonly { path: string; message: LocalizedText }[];
  };
};

/** POST /moves/preview {codes, states} */
export type MovePreviews = { to: ReleaseName; items: readonly MovePreview[]; total: number };

/** GET /moves/{id} */
export type MoveView = {
  id: string;
  revision: number;
  at: string;
  byName: string;
  reason: string;
  to: ReleaseName;
  state: MoveState;
  endedAt?: string;
  total: number;
  moved: number;
  restored: number;
  refused: readonly { code: string; why: LocalizedText }[];
};
