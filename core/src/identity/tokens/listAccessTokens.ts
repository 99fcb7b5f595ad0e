import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { type AccessToken, type AccessTokenView, accessTokenView, tokenPermissions } from './accessToken.ts';

/**
 * Tokens, the newest first: all of the municipality for whoever manages users, otherwise one's own.
 * @throws WB-PERMISSION-MISSING
 */
export const listAccessTokens = async ({ scope, store }: OperationContext): Promise<AccessTokenView[]> => {
  requirePermission(scope, 'users:manage', ...tokenPermissions);
  const whose = scope.actor.permissions.has('users:manage') ? {} : { account: scope.actor.id };
  const tokens = await store.find<AccessToken>(scope, 'accessTokens', whose, { sort: { createdAt: -1 }, limit: 1_000 });
  return tokens.map((token) => accessTokenView(token, scope.actor.id));
};
