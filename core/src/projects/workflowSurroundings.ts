import type { OperationContext } from '../configuration/operationContext.ts';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { Facts } from '../rules/condition.ts';
import type { WorkflowDefinition } from '../workflow/workflowDefinition.ts';
import type { Voters } from '../workflow/workflowInstance.ts';
import { accountOfPerson } from './accountOfPerson.ts';
import type { Project } from './project.ts';
import { projectFacts } from './projectFacts.ts';
import { listTownPeople, type TownPeople } from './townPeople.ts';

/** Everything that the workflow engine has to know about a project and its town. */
export type WorkflowSurroundings = {
  /** Release under which the project was submitted: its form, framework and people. */
  compiled: CompiledRelease;
  definition: WorkflowDefinition;
  facts: Facts;
  voters: Voters;
  /** Account ids of the political and the official sponsor: they do not decide on their own project. */
  sponsors: readonly string[];
  people: TownPeople;
};

/** @throws WB-RELEASE-NOT-FOUND */
export const workflowSurroundings = async (context: OperationContext, project: Project): Promise<WorkflowSurroundings> => {
  const { municipality } = context.scope;
  const compiled = await context.releases.byHash(municipality, project.release);
  const own =
    project.workflow.release === project.release ? compiled : await context.releases.byHash(municipality, project.workflow.release);
  const definition = own.release.configuration.workflows[project.workflow.workflow] ?? own.types.get(project.typeKey)!.workflow;
  const people = await listTownPeople(context);
  const town = compiled.release.configuration.municipality;
  const sponsors = [project.core.politicalSponsor, project.core.officialSponsor].flatMap(
    (person) => accountOfPerson(town, people, person) ?? [],
  );
  const persons = new Map(
    town.people.flatMap(({ key, account }) => (account === undefined ? [] : [[people.accountIds.get(account), key] as const])),
  );
  const voters = people.voters.map((voter) => {
    const person = persons.get(voter.account);
    return person === undefined ? voter : { ...voter, person };
  });
  return { compiled, definition, facts: projectFacts(project), voters, sponsors, people };
};
