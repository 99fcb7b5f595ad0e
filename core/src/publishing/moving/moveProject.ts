import type { OperationContext } from '../../configuration/operationContext.ts';
import { commitProject } from '../../projects/commitProject.ts';
import { outboxMessage } from '../../projects/outboxMessage.ts';
import { pastWeighing } from '../../projects/pastWeighing.ts';
import { restoredProject, type StoredProject } from '../../projects/storedProject.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { auditEntry } from '../../storage/auditEntry.ts';
import type { Write } from '../../storage/port.ts';
import { type MovedProjectRecord, movedProjectId, type MoveRecord } from './moveRecords.ts';
import { planMove } from './planMove.ts';

/**
 * Moves one project of an order: the project, the weighing that it replaces, the line in its history and the mark that it is done are one commit. A project that cannot be moved
 * gets that mark with the reason.
 * @throws WB-PROJECT-STALE when somebody changed it meanwhile (do it again), and what the store throws
 */
export const moveProject = async (context: OperationContext, move: MoveRecord, code: string): Promise<void> => {
  const { store, scope, clock, newId, releases } = context;
  const stored = await store.get<StoredProject>(scope, 'projects', code);
  if (stored === undefined) return refuseMove(context, move, code, { nl: 'Dit project is er niet.', en: 'There is no such project.' });
  const project = await restoredProject(context, stored);
  const to = await releases.byHash(scope.municipality, move.release);
  const plan = await planMove(context, project, to, move.states);
  if ('blocked' in plan) return refuseMove(context, move, code, plan.blocked);

  const { next, mapped, moved } = plan;
  await commitProject(context, next, [
    await pastWeighing(context, project, next.weighing.at),
    mark(context, move, code, { outcome: 'moved', before: stored, movedRevision: project.revision + 1 }),
    auditEntry({
      id: newId(),
      at: clock(),
      actor: scope.actor,
      action: 'project.moved',
      subject: `project:${code}`,
      text: {
        nl: `Overgezet naar vrijgave ${move.releaseNumber}: ${move.reason}`,
        en: `Moved to release ${move.releaseNumber}: ${move.reason}`,
      },
      details: {
        move: move.id,
        from: project.release,
        to: move.release,
        followed: mapped.followed,
        dropped: mapped.dropped.map(({ path }) => path),
        ...(moved.how === 'same' ? {} : { state: { from: project.workflow.state, to: moved.instance.state } }),
        ...(moved.lapsed.length === 0 ? {} : { votesLapsed: moved.lapsed }),
      },
    }),
    outboxMessage(context, 'project.moved', code, { release: move.release }),
  ]);
};

/** Notes that a project of the order stays where it is, and why. */
export const refuseMove = async (context: OperationContext, move: MoveRecord, code: string, { nl, en }: LocalizedText): Promise<void> => {
  await context.store.commit(context.scope, [mark(context, move, code, { outcome: 'refused', why: { nl, en: en ?? nl } })]);
};

/**
 * Brings one project of an order back to what it was before. One that was changed since stays as it is.
 * @throws WB-PROJECT-STALE when somebody changed it at this very moment, and what the store throws
 */
export const restoreProject = async (context: OperationContext, move: MoveRecord, done: MovedProjectRecord): Promise<void> => {
  if (done.outcome !== 'moved') return;
  const { store, scope, clock, newId } = context;
  const { projectCode: code, before, movedRevision, revision } = done;
  const stored = await store.get<StoredProject>(scope, 'projects', code);
  const replaceMark = (
    result: { outcome: 'restored'; before: StoredProject; movedRevision: number } | { outcome: 'kept'; why: { nl: string; en: string } },
  ): Write => ({
    kind: 'replace',
    collection: 'movedProjects',
    expectedRevision: revision,
    record: { id: done.id, move: move.id, projectCode: code, at: clock().toISOString(), ...result },
  });
  if (stored === undefined || stored.revision !== movedRevision) {
    const why = {
      nl: 'Is na het overzetten gewijzigd en blijft zoals het is.',
      en: 'Was changed after it was moved and stays as it is.',
    };
    await store.commit(scope, [replaceMark({ outcome: 'kept', why })]);
    return;
  }
  const [now, moved, was] = [clock(), await restoredProject(context, stored), await restoredProject(context, before)];
  const at = now.toISOString();
  await commitProject(context, { ...was, revision: stored.revision, weighing: { ...was.weighing, at }, changedAt: at }, [
    await pastWeighing(context, moved, at),
    replaceMark({ outcome: 'restored', before, movedRevision }),
    auditEntry({
      id: newId(),
      at: now,
      actor: scope.actor,
      action: 'project.movedBack',
      subject: `project:${code}`,
      text: {
        nl: `Overzetten naar vrijgave ${move.releaseNumber} ongedaan gemaakt`,
        en: `Moving to release ${move.releaseNumber} undone`,
      },
      details: { move: move.id, to: was.release },
    }),
    outboxMessage(context, 'project.moved', code, { release: was.release }),
  ]);
};

const mark = (
  { clock }: OperationContext,
  move: MoveRecord,
  code: string,
  result: { outcome: 'moved'; before: StoredProject; movedRevision: number } | { outcome: 'refused'; why: { nl: string; en: string } },
): Write => ({
  kind: 'create',
  collection: 'movedProjects',
  record: { id: movedProjectId(move.id, code), move: move.id, projectCode: code, at: clock().toISOString(), ...result },
});
