import { randomBytes } from 'node:crypto';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { auditEntry } from '../../storage/auditEntry.ts';
import type { NewRecord } from '../../storage/port.ts';
import {
  type AccessToken,
  type AccessTokenView,
  accessTokenView,
  tokenDigest,
  type TokenPermission,
  tokenPermissions,
} from './accessToken.ts';

/** Days that a token lasts at most, so that a forgotten one ends by itself. */
const longest = 366;

/**
 * Makes a token for the person who asks, with rights that this person has.
 * @param input.days 1 … 366 from now
 * @returns the key itself, which nobody can ever see again
 * @throws WB-PERMISSION-MISSING (also for a right that the person does not have), WB-TOKEN-INCOMPLETE
 */
export const createAccessToken = async (
  context: OperationContext,
  input: { name: string; permissions: readonly TokenPermission[]; days: number },
): Promise<{ token: string; view: AccessTokenView }> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, ...tokenPermissions);
  for (const permission of input.permissions) requirePermission(scope, permission);
  const name = input.name.trim();
  if (name === '' || input.permissions.length === 0 || !Number.isInteger(input.days) || input.days < 1 || input.days > longest)
    throw new WeegbrugError('WB-TOKEN-INCOMPLETE', { days: longest });
  const at = clock();
  const id = newId();
  const token = `wb_${scope.municipality}.${id}.${randomBytes(32).toString('base64url')}`;
  const record = {
    id,
    name,
    account: scope.actor.id,
    accountName: scope.actor.name,
    permissions: tokenPermissions.filter((permission) => input.permissions.includes(permission)),
    digest: tokenDigest(token),
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + input.days * 86_400_000).toISOString(),
  } satisfies Omit<AccessToken, 'municipality' | 'revision'> & NewRecord;
  await store.commit(scope, [
    { kind: 'create', collection: 'accessTokens', record },
    auditEntry({
      id: newId(),
      at,
      actor: scope.actor,
      action: 'accessToken.created',
      subject: `accessToken:${id}`,
      text: { nl: `Toegangssleutel ‘${name}’ gemaakt`, en: `Access key “${name}” made` },
      details: { name, permissions: record.permissions, expiresAt: record.expiresAt },
    }),
  ]);
  return { token, view: accessTokenView({ ...record, municipality: scope.municipality, revision: 1 }, scope.actor.id) };
};
