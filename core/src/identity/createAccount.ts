import type { OperationContext } from '../configuration/operationContext.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { Account } from './account.ts';
import { checkPassword } from './checkPassword.ts';
import { checkRoles } from './checkRoles.ts';
import { findAccount } from './findAccount.ts';
import { hashPassword } from './hashPassword.ts';

export type CreateAccountInput = { username: string; name: string; roles: readonly string[]; password: string };

const usernamePattern = /^[a-z0-9][a-z0-9.-]{1,59}$/;

/**
 * Makes an account in the municipality of the scope.
 * @throws WB-PERMISSION-MISSING, WB-IDENTITY-USERNAME-INVALID, WB-IDENTITY-USERNAME-TAKEN, WB-IDENTITY-PASSWORD-WEAK, WB-IDENTITY-ROLE-UNKNOWN
 */
export const createAccount = async (context: OperationContext, input: CreateAccountInput): Promise<Account> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, 'users:manage');
  const { username, name, roles, password } = input;
  if (!usernamePattern.test(username)) throw new WeegbrugError('WB-IDENTITY-USERNAME-INVALID');
  checkPassword(password, username);
  checkRoles(roles, (await context.releases.active(scope.municipality)).release.configuration);
  if ((await findAccount(store, scope.municipality, username)) !== undefined)
    throw new WeegbrugError('WB-IDENTITY-USERNAME-TAKEN', { username });
  const at = clock();
  const record = {
    id: newId(),
    username,
    name,
    roles,
    passwordHash: await hashPassword(password),
    active: true,
    createdAt: at.toISOString(),
    changedAt: at.toISOString(),
  };
  const audit = auditEntry({
    id: newId(),
    at,
    actor: scope.actor,
    action: 'account.created',
    subject: `account:${record.id}`,
    text: { nl: `Account ${username} is gemaakt`, en: `Account ${username} was created` },
    details: { username, roles },
  });
  try {
    const [revision = 1] = await store.commit(scope, [{ kind: 'create', collection: 'accounts', record }, audit]);
    return { ...record, municipality: scope.municipality, revision };
  } catch (error) {
    if (error instanceof WeegbrugError && error.code === 'WB-STORE-DUPLICATE')
      throw new WeegbrugError('WB-IDENTITY-USERNAME-TAKEN', { username });
    throw error;
  }
};
