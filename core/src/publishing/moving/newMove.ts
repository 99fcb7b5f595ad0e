import { auditEntry } from '../../storage/auditEntry.ts';
import type { NewRecord, Write } from '../../storage/port.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { MoveRecord } from './moveRecords.ts';

/** The writes that order a move, as a part of somebody's commit; {@link continueMoves} carries it out. */
export const newMove = (
  { scope, clock, newId }: OperationContext,
  order: Pick<MoveRecord, 'reason' | 'release' | 'releaseNumber' | 'codes' | 'states'>,
): { id: string; writes: readonly Write[] } => {
  const id = newId();
  const at = clock();
  const record: Omit<MoveRecord, 'municipality' | 'revision'> = {
    id,
    at: at.toISOString(),
    by: scope.actor.id,
    byName: scope.actor.name,
    ...order,
    state: 'running',
  };
  const count = order.codes.length;
  const audit = auditEntry({
    id: newId(),
    at,
    actor: scope.actor,
    action: 'move.started',
    subject: 'configuration',
    text: {
      nl: `${count} ${count === 1 ? 'project' : 'projecten'} naar vrijgave ${order.releaseNumber}: ${order.reason}`,
      en: `${count} ${count === 1 ? 'project' : 'projects'} to release ${order.releaseNumber}: ${order.reason}`,
    },
    details: { move: id, release: order.release, codes: order.codes },
  });
  return { id, writes: [{ kind: 'create', collection: 'moves', record: record satisfies NewRecord }, audit] };
};
