import type { Scope } from '../shared/actor.ts';
import type { Store, StoredRecord, Write } from '../storage/port.ts';

type Counter = StoredRecord & { value: number };
type Tail = { value: number; revision: number };

/** What the counters will be once the commits under way are done; a guess that the expected revision of the commit checks. */
const tails = new WeakMap<Store, Map<string, Tail>>();

/**
 * The year in a project code: the year in which the project starts, but never later than the year that is being planned,
 * because the preparation takes place in it.
 */
export const codeYear = (start: string | undefined, planYear: number): number => {
  const year = start === undefined ? planYear : Number(start.slice(0, 4));
  return Number.isInteger(year) && year < planYear ? year : planYear;
};

/**
 * Reserves the next project code of a year. The counter is part of the same commit as the project, so a number is never given twice and
 * none is lost. Submissions at the same time in one process line up behind each other without waiting for the disk: each expects the
 * revision that the one before it will leave. When that one fails, this commit is refused as stale and {@link forgetCodes} starts afresh.
 * @param number a number given from outside (import, demo); the counter is moved past it
 */
export const nextCode = async (store: Store, scope: Scope, prefix: string, year: number, number?: number): Promise<{ code: string; write: Write }> => {
  const id = `projectCode-${year}`;
  const key = `${scope.municipality}/${id}`;
  const ofStore = tails.get(store) ?? new Map<string, Tail>();
  tails.set(store, ofStore);
  if (!ofStore.has(key)) {
    const counter = await store.get<Counter>(scope, 'counters', id);
    if (!ofStore.has(key)) ofStore.set(key, counter === undefined ? { value: 0, revision: 0 } : { value: counter.value, revision: counter.revision });
  }
  const tail = ofStore.get(key)!;
  const given = number ?? tail.value + 1;
  const value = Math.max(tail.value, given);
  ofStore.set(key, { value, revision: tail.revision + 1 });
  const record = { id, value };
  const write: Write =
    tail.revision === 0
      ? { kind: 'create', collection: 'counters', record }
      : { kind: 'replace', collection: 'counters', expectedRevision: tail.revision, record };
  return { code: `${prefix}-${year}-${String(given).padStart(3, '0')}`, write };
};

/** Lets the next reservation read the counter again: after a commit that did not go through. */
export const forgetCodes = (store: Store, municipality: string): void => {
  const ofStore = tails.get(store);
  for (const key of ofStore?.keys() ?? []) if (key.startsWith(`${municipality}/`)) ofStore?.delete(key);
};
