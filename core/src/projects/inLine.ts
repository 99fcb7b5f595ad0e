import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';

/** End of the line per municipality; by release library, of which a process has one. */
const lines = new WeakMap<ReleaseLibrary, Map<string, Promise<unknown>>>();

/**
 * Does work of one municipality one after the other within this process. Submissions that were overtaken go this way, so that they contend with
 * other servers at most, and no more with each other.
 */
export const inLine = <T>({ releases, scope }: OperationContext, work: () => Promise<T>): Promise<T> => {
  const towns = lines.get(releases) ?? new Map<string, Promise<unknown>>();
  lines.set(releases, towns);
  const turn = (towns.get(scope.municipality) ?? Promise.resolve()).then(work, work);
  const settled = turn.catch(() => undefined);
  towns.set(scope.municipality, settled);
  return turn;
};
