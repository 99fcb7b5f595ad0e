import { isStale } from '../isStale.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import type { NewRecord, Write } from '../../storage/port.ts';
import type { OperationContext } from '../operationContext.ts';
import { requirePartAddress } from '../partAddress.ts';
import { findPresences, type PresenceView, signEvery } from './draftPresence.ts';

/**
 * Tells that the actor edits this part, or leaves it, and who else edits the draft. Given every twenty seconds while somebody edits; whoever gives no sign
 * for a minute has gone.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-PART-UNKNOWN
 */
export const showPresence = async (
  context: OperationContext,
  input: { part: string; key?: string; leaves?: boolean },
): Promise<readonly PresenceView[]> => {
  const { scope, store, clock } = context;
  requirePermission(scope, 'configuration:edit');
  const address = requirePartAddress({ part: input.part, ...(input.key === undefined ? {} : { key: input.key }) });
  const { own, others, forgotten } = await findPresences(context);
  const now = clock();
  const isHere = own !== undefined && own.part === address.part && own.key === address.key;
  const age = own === undefined ? Infinity : now.getTime() - Date.parse(own.seen);
  if (input.leaves === true ? !isHere : isHere && age >= 0 && age < signEvery) return others;
  const at = now.toISOString();
  const record: NewRecord = { id: scope.actor.id, ...address, name: scope.actor.name, since: isHere ? own.since : at, seen: at };
  const old = own ?? forgotten.find(({ id }) => id === scope.actor.id);
  const sign: Write =
    input.leaves === true
      ? remove(old!.id, old!.revision)
      : old === undefined
        ? { kind: 'create', collection: 'draftPresence', record }
        : { kind: 'replace', collection: 'draftPresence', expectedRevision: old.revision, record };
  const writes = [...forgotten.filter(({ id }) => id !== scope.actor.id).map(({ id, revision }) => remove(id, revision)), sign];
  try {
    await store.commit(scope, writes);
  } catch (error) {
    // Another window of the same person, or another sweep, was first: the next sign of life sets it right.
    if (!isStale(error)) throw error;
  }
  return others;
};

const remove = (id: string, expectedRevision: number): Write => ({ kind: 'delete', collection: 'draftPresence', id, expectedRevision });
