import type { Account } from './account.ts';

/** An account without its secret. */
export type AccountView = {
  id: string;
  revision: number;
  username: string;
  name: string;
  roles: readonly string[];
  locked: boolean;
  active: boolean;
};

export const toAccountView = ({ id, revision, username, name, roles, active }: Account, locked: boolean): AccountView => ({
  id,
  revision,
  username,
  name,
  roles,
  locked,
  active,
});
