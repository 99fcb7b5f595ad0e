import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import type { StoredRecord, Write } from '../storage/port.ts';

type Counter = StoredRecord & { value: number };
type Tail = { value: number; revision: number };

/** What the counters will be once the commits under way are done; a guess that the expected revision of the commit checks. By release library, of which a process has one. */
const tails = new WeakMap<ReleaseLibrary, Map<string, Tail>>();

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
export const nextCode = async (
  { store, scope, releases }: OperationContext,
  prefix: string,
  year: number,
  number?: number,
): Promise<{ code: string; write: Write }> => {
  const id = `projectCode-${year}`;
  const key = `${scope.municipality}/${id}`;
  const known = tails.get(releases) ?? new Map<string, Tail>();
  tails.set(releases, known);
  if (!known.has(key)) {
    const counter = await store.get<Counter>(scope, 'counters', id);
    if (!known.has(key))
      known.set(key, counter === undefined ? { value: 0, revision: 0 } : { value: counter.value, revision: counter.revision });
  }
  const tail = known.get(key)!;
  const given = number ?? tail.value + 1;
  const value = Math.max(tail.value, given);
  known.set(key, { value, revision: tail.revision + 1 });
  const record = { id, value };
  const write: Write =
    tail.revision === 0
      ? { kind: 'create', collection: 'counters', record }
      : { kind: 'replace', collection: 'counters', expectedRevision: tail.revision, record };
  return { code: `${prefix}-${year}-${String(given).padStart(3, '0')}`, write };
};

/** Lets the next reservation read the counter again: after a commit that did not go through. */
export const forgetCodes = ({ releases, scope }: OperationContext): void => {
  const known = tails.get(releases);
  for (const key of known?.keys() ?? []) if (key.startsWith(`${scope.municipality}/`)) known?.delete(key);
};
