import type { Actor, Scope } from '../../core/src/shared/actor.ts';
import { permissions, type Permission } from '../../core/src/shared/permissions.ts';

const actorWith = (id: string, granted: readonly Permission[] = permissions): Actor => ({
  id,
  name: id,
  roles: [],
  permissions: new Set(granted),
});

export const scopeOf = (municipality: string, id = 'anna', granted: readonly Permission[] = permissions): Scope => ({
  municipality,
  actor: actorWith(id, granted),
});

/** The code of a refusal, or what else came of it. */
export const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
