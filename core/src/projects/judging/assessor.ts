import type { OperationContext } from '../../configuration/operationContext.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { PanelActor, PanelRules } from '../../judging/panel.ts';
import { accountOfPerson } from '../accountOfPerson.ts';
import type { Project } from '../project.ts';
import { listTownPeople, type TownPeople } from '../townPeople.ts';

/** Accounts that do not judge this project (separation of duties): who submitted it and who leads it. */
const ownersOf = (project: Project, compiled: CompiledRelease, people: TownPeople): ReadonlySet<string | undefined> =>
  new Set([project.submittedBy, accountOfPerson(compiled.release.configuration.municipality, people, project.core.projectManager)]);

export type Assessor = {
  actor: PanelActor;
  /** Whether the actor may be an assessor, by permission, role and separation of duties. */
  mayAssess: boolean;
  isOwner: boolean;
  holdsRole: boolean;
  /** How many people may assess this project. */
  eligible: number;
};

/** The actor of this request towards one panel. Neither assessor nor chair is who submitted or leads the project. */
export const assessorOf = async (
  context: OperationContext,
  project: Project,
  compiled: CompiledRelease,
  { role, chair }: PanelRules['panel'],
): Promise<Assessor> => {
  const { actor } = context.scope;
  const people = await listTownPeople(context);
  const owners = ownersOf(project, compiled, people);
  const isOwner = owners.has(actor.id);
  const holdsRole = actor.permissions.has('criterion:judge') && actor.roles.includes(role);
  const presides = chair !== undefined && actor.permissions.has('criterion:judge') && actor.roles.includes(chair);
  return {
    actor: { account: actor.id, name: actor.name, chair: presides && !isOwner },
    mayAssess: holdsRole && !isOwner,
    isOwner,
    holdsRole,
    eligible: people.voters.filter(({ account, roles }) => roles.includes(role) && !owners.has(account)).length,
  };
};
