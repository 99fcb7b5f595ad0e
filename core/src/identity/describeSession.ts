import type { LocalizedText } from '../shared/localizedText.ts';
import type { Permission } from '../shared/permissions.ts';
import { findAccount } from './findAccount.ts';
import type { IdentityContext } from './identityContext.ts';
import type { OpenSession } from './session.ts';

type NamedTown = { key: string; name: LocalizedText };

/** What the web application shows about the signed-in person. */
export type SessionDescription = {
  municipality: NamedTown;
  account: {
    id: string;
    username: string;
    name: string;
    position?: LocalizedText;
    roles: readonly { key: string; name: LocalizedText }[];
    permissions: readonly Permission[];
  };
  municipalities: readonly NamedTown[];
  previousVisit?: string;
  demo: boolean;
};

/** @param towns the municipalities that this server runs, to find where the same username has an account */
export const describeSession = async (
  context: IdentityContext,
  session: OpenSession,
  towns: readonly NamedTown[],
): Promise<SessionDescription> => {
  const { scope, actor, username } = session;
  const { configuration } = (await context.releases.active(scope.municipality)).release;
  const position = configuration.municipality.people.find((person) => person.account === username)?.position;
  const accounts = await Promise.all(towns.map(({ key }) => findAccount(context.store, key, username)));
  return {
    municipality: { key: scope.municipality, name: configuration.municipality.name },
    account: {
      id: actor.id,
      username,
      name: actor.name,
      ...(position === undefined ? {} : { position }),
      roles: actor.roles.map((key) => ({ key, name: configuration.roles[key]?.name ?? { nl: key } })),
      permissions: [...actor.permissions],
    },
    municipalities: towns.filter((_, index) => accounts[index]?.active === true),
    ...(session.previousVisit === undefined ? {} : { previousVisit: session.previousVisit }),
    demo: session.demo,
  };
};
