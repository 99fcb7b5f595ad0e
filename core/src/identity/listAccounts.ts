import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { Account } from './account.ts';

/**
 * All accounts of the municipality by username.
 * @throws WB-PERMISSION-MISSING
 */
export const listAccounts = async ({ scope, store }: OperationContext): Promise<Account[]> => {
  requirePermission(scope, 'users:read', 'users:manage');
  return store.find<Account>(scope, 'accounts', {}, { sort: { username: 1 }, limit: 10_000 });
};
