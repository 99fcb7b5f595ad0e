import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { auditEntry } from '../../storage/auditEntry.ts';
import { type AccessToken, type AccessTokenView, accessTokenView, tokenPermissions } from './accessToken.ts';

/**
 * Ends a token at once, on every node within a second. One's own, or any for whoever manages users; one that is revoked already stays so.
 * @throws WB-PERMISSION-MISSING, WB-TOKEN-NOT-FOUND
 */
export const revokeAccessToken = async (context: OperationContext, { id }: { id: string }): Promise<AccessTokenView> => {
  const { scope, store, clock, newId } = context;
  requirePermission(scope, 'users:manage', ...tokenPermissions);
  const stored = await store.get<AccessToken>(scope, 'accessTokens', id);
  if (stored === undefined || (stored.account !== scope.actor.id && !scope.actor.permissions.has('users:manage')))
    throw new WeegbrugError('WB-TOKEN-NOT-FOUND');
  if (stored.revokedAt !== undefined) return accessTokenView(stored, scope.actor.id);
  const at = clock();
  const revoked: AccessToken = { ...stored, revokedAt: at.toISOString(), revokedByName: scope.actor.name };
  const { municipality: _municipality, revision, ...record } = revoked;
  try {
    await store.commit(scope, [
      { kind: 'replace', collection: 'accessTokens', expectedRevision: revision, record },
      auditEntry({
        id: newId(),
        at,
        actor: scope.actor,
        action: 'accessToken.revoked',
        subject: `accessToken:${id}`,
        text: { nl: `Toegangssleutel ‘${stored.name}’ ingetrokken`, en: `Access key “${stored.name}” revoked` },
        details: { name: stored.name },
      }),
    ]);
  } catch (error) {
    // Its use was noted, or somebody else revoked it, at this very moment.
    if (error instanceof WeegbrugError && error.code === 'WB-STORE-STALE') return revokeAccessToken(context, { id });
    throw error;
  }
  return accessTokenView(revoked, scope.actor.id);
};
