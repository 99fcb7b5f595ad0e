import type { Scope } from './actor.ts';
import { WeegbrugError } from './errors/weegbrugError.ts';
import type { Permission } from './permissions.ts';

/**
 * Refuses an operation for an actor without any of the permissions.
 * @throws WB-PERMISSION-MISSING
 */
export const requirePermission = (scope: Scope, ...anyOf: readonly Permission[]): void => {
  if (!anyOf.some((permission) => scope.actor.permissions.has(permission)))
    throw new WeegbrugError('WB-PERMISSION-MISSING', { permission: anyOf.join(' / ') });
};
