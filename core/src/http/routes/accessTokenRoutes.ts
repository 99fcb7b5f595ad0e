import { tokenPermissions, type TokenPermission } from '../../identity/tokens/accessToken.ts';
import { createAccessToken } from '../../identity/tokens/createAccessToken.ts';
import { listAccessTokens } from '../../identity/tokens/listAccessTokens.ts';
import { revokeAccessToken } from '../../identity/tokens/revokeAccessToken.ts';
import type { Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';

/** Keys with which programs work on the configuration. A key cannot make keys. */
export const accessTokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/access-tokens',
    tag: 'accounts',
    permission: ['users:manage', ...tokenPermissions],
    summary: { nl: 'Toegangssleutels voor programma’s', en: 'Access keys for programs' },
    responses: { 200: { description: { nl: 'De sleutels', en: 'The keys' }, schema: 'AccessTokenList' } },
    handle: async ({ context }) => {
      const items = await listAccessTokens(context);
      return { body: { items, total: items.length } };
    },
  },
  {
    method: 'POST',
    path: '/access-tokens',
    tag: 'accounts',
    permission: [...tokenPermissions],
    summary: { nl: 'Een toegangssleutel maken; alleen dit antwoord toont hem', en: 'Make an access key; only this answer shows it' },
    body: bodies.createAccessToken,
    responses: { 201: { description: { nl: 'De sleutel', en: 'The key' }, schema: 'NewAccessToken' } },
    handle: async ({ context, body }) => {
      const { token, view } = await createAccessToken(context, body as { name: string; permissions: TokenPermission[]; days: number });
      return { body: { ...view, token } };
    },
  },
  {
    method: 'DELETE',
    path: '/access-tokens/{id}',
    tag: 'accounts',
    permission: ['users:manage', ...tokenPermissions],
    summary: { nl: 'Een toegangssleutel intrekken', en: 'Revoke an access key' },
    responses: { 200: { description: { nl: 'De ingetrokken sleutel', en: 'The revoked key' }, schema: 'AccessToken' } },
    handle: async ({ context, parameters }) => ({ body: await revokeAccessToken(context, { id: parameters['id']! }) }),
  },
];
