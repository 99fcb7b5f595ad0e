import { findReasons, type FoundReason, type LeftOut } from './findReasons.ts';
import type { ReplayKit } from './replayKit.ts';
import { type ProjectRevision, type ReplayedPage, replayProjects } from './replayProjects.ts';
import { replayDrafts } from './replayIntakes.ts';
import type { ReplayIntake, ReplayRow } from './replayViews.ts';

/** What a replay asks of whoever weighs for it, and the answers. Plain data: it travels to threads. */
export type ReplayAnswers = {
  /** Codes with their revision: a project that was read before in that revision is not read again. */
  projects: { question: { projects: readonly ProjectRevision[] }; answer: ReplayedPage };
  drafts: { question: object; answer: ReplayIntake[] };
  reasons: {
    question: { changes: readonly LeftOut[]; only: boolean; rows: readonly ReplayRow[] };
    answer: readonly (readonly [string, FoundReason[]])[];
  };
};
export type ReplayTopic = keyof ReplayAnswers;
export type ReplayRequest = { [K in ReplayTopic]: { topic: K } & ReplayAnswers[K]['question'] }[ReplayTopic];

/** Answers such questions with one kit; what belongs to the kit is made once. */
export const createAnswerer =
  (kit: ReplayKit) =>
  async (request: ReplayRequest): Promise<ReplayAnswers[ReplayTopic]['answer']> => {
    if (request.topic === 'projects') return replayProjects(kit, request.projects);
    if (request.topic === 'drafts') return replayDrafts(kit);
    return [...(await findReasons(kit, request))];
  };
