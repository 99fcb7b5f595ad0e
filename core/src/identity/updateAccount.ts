import type { OperationContext } from '../configuration/operationContext.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { Account } from './account.ts';
import { actorOf } from './actorOf.ts';
import { checkPassword } from './checkPassword.ts';
import { checkRoles } from './checkRoles.ts';
import { hashPassword } from './hashPassword.ts';

export type UpdateAccountInput = {
  id: string;
  expectedRevision: number;
  name?: string;
  roles?: readonly string[];
  active?: boolean;
  password?: string;
};

/**
 * Changes an account; sessions that were open are ended by the caller, because rights or password may have changed.
 * @throws WB-PERMISSION-MISSING, WB-IDENTITY-ACCOUNT-NOT-FOUND, WB-IDENTITY-PASSWORD-WEAK, WB-IDENTITY-ROLE-UNKNOWN, WB-IDENTITY-LAST-ADMINISTRATOR, WB-STORE-STALE
 */
export const updateAccount = async (
  context: OperationContext,
  { id, expectedRevision, name, roles, active, password }: UpdateAccountInput,
): Promise<Account> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, 'users:manage');
  const stored = await store.get<Account>(scope, 'accounts', id);
  if (stored === undefined) throw new WeegbrugError('WB-IDENTITY-ACCOUNT-NOT-FOUND');
  const { configuration } = (await context.releases.active(scope.municipality)).release;
  if (roles !== undefined) checkRoles(roles, configuration);
  if (password !== undefined) checkPassword(password, stored.username);
  const at = clock();
  const changed: Account = {
    ...stored,
    ...(name === undefined ? {} : { name }),
    ...(roles === undefined ? {} : { roles }),
    ...(active === undefined ? {} : { active }),
    ...(password === undefined ? {} : { passwordHash: await hashPassword(password) }),
    changedAt: at.toISOString(),
  };
  const manages = (account: Account): boolean => account.active && actorOf(account, configuration).permissions.has('users:manage');
  if (manages(stored) && !manages(changed)) {
    const accounts = await store.find<Account>(scope, 'accounts', { active: true });
    if (!accounts.some((account) => account.id !== id && manages(account))) throw new WeegbrugError('WB-IDENTITY-LAST-ADMINISTRATOR');
  }
  const { municipality: _, revision: __, ...record } = changed;
  const [revision = 0] = await store.commit(scope, [
    { kind: 'replace', collection: 'accounts', expectedRevision, record },
    auditEntry({
      id: newId(),
      at,
      actor: scope.actor,
      action: 'account.changed',
      subject: `account:${id}`,
      text: { nl: `Account ${stored.username} is gewijzigd`, en: `Account ${stored.username} was changed` },
      details: { username: stored.username, roles: changed.roles, active: changed.active, passwordChanged: password !== undefined },
    }),
  ]);
  return { ...changed, revision };
};
