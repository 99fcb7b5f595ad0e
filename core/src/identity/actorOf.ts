import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { Actor } from '../shared/actor.ts';
import type { Permission } from '../shared/permissions.ts';
import type { Account } from './account.ts';

/** The account with the rights that the active release gives its roles now. A role that the release does not know gives none. */
export const actorOf = (account: Account, configuration: MunicipalityConfiguration): Actor => {
  const granted = new Set<Permission>();
  for (const key of account.roles)
    if (Object.hasOwn(configuration.roles, key))
      for (const permission of configuration.roles[key]?.permissions ?? []) granted.add(permission);
  return { id: account.id, name: account.name, roles: account.roles, permissions: granted };
};
