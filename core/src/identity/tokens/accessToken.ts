import { createHash } from 'node:crypto';
import type { Permission } from '../../shared/permissions.ts';
import type { StoredRecord } from '../../storage/port.ts';

/** What a program may be given: rights on the configuration, and nothing else. */
export const tokenPermissions = [
  'configuration:read',
  'configuration:edit',
  'configuration:publish',
] as const satisfies readonly Permission[];
export type TokenPermission = (typeof tokenPermissions)[number];

/**
 * A key with which a program works on the configuration of one municipality, on behalf of the account that made it. The program holds the key itself:
 * `wb_<municipality>.<id>.<secret>`; stored is its SHA-256, so that a copy of the data opens nothing.
 */
export type AccessToken = StoredRecord & {
  /** What it is for, in the words of its maker. */
  name: string;
  account: string;
  accountName: string;
  permissions: readonly TokenPermission[];
  digest: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  revokedAt?: string;
  revokedByName?: string;
};

/** A token as people see it. */
export type AccessTokenView = Omit<AccessToken, 'municipality' | 'digest' | 'account' | 'revision'> & {
  /** Made by the person who asks. */
  own: boolean;
};

export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

export const accessTokenView = (
  { municipality: _municipality, digest: _digest, revision: _revision, account, ...view }: AccessToken,
  reader: string,
): AccessTokenView => ({ ...view, own: account === reader });
