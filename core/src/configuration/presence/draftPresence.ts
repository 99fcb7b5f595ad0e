import type { StoredRecord } from '../../storage/port.ts';
import type { OperationContext } from '../operationContext.ts';
import type { PartAddress } from '../partAddress.ts';

/** Where somebody edits the draft; one record per person, the id is that of the account. A hint for others and nothing more. */
type StoredPresence = StoredRecord & PartAddress & { name: string; since: string; seen: string };

/** Somebody else who edits the draft now. */
export type PresenceView = PartAddress & { name: string; since: string };

/** Milliseconds. A sign of life is written at most this often while somebody stays where they are. */
export const signEvery = 20_000;
/** Whoever gave no sign of life for so long has gone. */
const goneAfter = 60_000;
/** So long after that the record is swept away. */
const forgottenAfter = 10 * 60_000;

export type Presences = { own: StoredPresence | undefined; others: readonly PresenceView[]; forgotten: readonly StoredPresence[] };

/** Who is where at this moment; `forgotten` are records that somebody may sweep away. */
export const findPresences = async ({ scope, store, clock }: OperationContext): Promise<Presences> => {
  const records = await store.find<StoredPresence>(scope, 'draftPresence', {}, { limit: 1_000 });
  const now = clock().getTime();
  const ageOf = ({ seen }: StoredPresence): number => now - Date.parse(seen);
  const isSelf = ({ id }: StoredPresence): boolean => id === scope.actor.id;
  return {
    own: records.find((record) => isSelf(record) && ageOf(record) < goneAfter) ?? undefined,
    others: records
      .filter((record) => !isSelf(record) && ageOf(record) < goneAfter)
      .map(({ name, part, key, since }) => ({ name, part, ...(key === undefined ? {} : { key }), since })),
    forgotten: records.filter((record) => ageOf(record) >= (isSelf(record) ? goneAfter : forgottenAfter)),
  };
};
