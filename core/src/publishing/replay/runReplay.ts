import type { OperationContext } from '../../configuration/operationContext.ts';
import { portfolioModel } from '../../portfolio/portfolioModel.ts';
import { countEffects } from './changeEffects.ts';
import { concludeReplay } from './concludeReplay.ts';
import { giveReasons } from './giveReasons.ts';
import { movingChanges } from './movingChanges.ts';
import { hireHere, hireThreads, type ReplayContents, type ReplayCrew } from './replayCrew.ts';
import type { ProjectRevision } from './replayProjects.ts';
import type { WeighedRow } from './replayRow.ts';
import { createTally } from './replayTally.ts';
import type { ReplayIntake, ReplayRow, ReplaySummary } from './replayViews.ts';

/** Projects in one question: a tenth of a second of work, so that progress moves and cancelling is quick. */
const page = 200;
/** So few projects are weighed within a few milliseconds, quicker than a thread starts. */
const few = 100;

export type ReplayProgress = { done: number; of: number; summary: () => ReplaySummary };

/** Threads for many projects, this thread for few. @throws WB-RELEASE-UNUSABLE */
export const hireCrew = async (context: OperationContext, contents: ReplayContents): Promise<ReplayCrew> => {
  const { entries } = await portfolioModel(context);
  return entries.size <= few ? hireHere(context, contents) : hireThreads(context, contents);
};

/**
 * Weighs every project under both contents, finds the intakes that no longer do, and the reasons of what moves most.
 * @param crew who weighs; it is the caller's to close, which ends this too
 * @param tell is told how far it is, after each page
 */
export const runReplay = async (
  context: OperationContext,
  { from, to }: ReplayContents,
  crew: ReplayCrew,
  tell: (progress: ReplayProgress) => void,
): Promise<{ rows: ReplayRow[]; intakes: ReplayIntake[]; summary: ReplaySummary }> => {
  const projects = [...(await portfolioModel(context)).entries].map(([code, { revision }]): ProjectRevision => [code, revision]);
  const tally = createTally(from.configuration, to.configuration);
  const moving = movingChanges(from.configuration, to.configuration, context.releases.plugins);
  const effects = countEffects(moving);
  const reasons = { projects: 0, changes: 0, of: moving.length };
  const rows: WeighedRow[] = [];

  const pages = Array.from({ length: Math.ceil(projects.length / page) }, (_, index) => projects.slice(index * page, (index + 1) * page));
  // The same pages come to the same thread, which kept what it read for the replay before.
  const lane = async (seat: number): Promise<void> => {
    for (let number = seat; number < pages.length; number += crew.lanes) {
      const answer = await crew.ask('projects', { projects: pages[number]! }, seat);
      rows.push(...answer.rows);
      tally.add(answer.rows, answer.intakes);
      effects.add(answer.rows, answer.intakes);
      tell({ done: rows.length, of: projects.length, summary: () => tally.summary({ changes: effects.changes(), reasons }) });
    }
  };
  const drafts = crew.ask('drafts', {}).then((intakes) => {
    tally.add([], intakes);
    effects.add([], intakes);
  });
  await Promise.all([drafts, ...Array.from({ length: crew.lanes }, (_, seat) => lane(seat))]);

  const concluded = await concludeReplay(rows);
  const { about, crossing } = await giveReasons(crew, moving, concluded.rows);
  const changes = effects.changes().map((change) => {
    const crossed = crossing.get(change.id);
    return crossed === undefined ? change : { ...change, crossing: crossed };
  });
  const summary = tally.summary({ changes, reasons: about });
  return { rows: concluded.rows, intakes: tally.intakes(), summary: { ...summary, ...concluded.moves } };
};
