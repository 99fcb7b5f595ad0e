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

/** What leads to the surroundings of a project; its compact row holds as much. */
export type WorkflowPlace = Pick<Project, 'release' | 'typeKey'> & {
  core: Pick<Project['core'], 'politicalSponsor' | 'officialSponsor'>;
  workflow: Pick<Project['workflow'], 'workflow' | 'release'>;
};

/** @throws WB-RELEASE-NOT-FOUND */
export const workflowSurroundings = async (context: OperationContext, project: Project): Promise<WorkflowSurroundings> => ({
  ...(await workflowPeople(context, project)),
  facts: projectFacts(project),
});

/** The surroundings without the facts of the project. @throws WB-RELEASE-NOT-FOUND */
export const workflowPeople = async (
  context: OperationContext,
  { release, typeKey, core, workflow }: WorkflowPlace,
): Promise<Omit<WorkflowSurroundings, 'facts'>> => {
  const { municipality } = context.scope;
  const compiled = await context.releases.byHash(municipality, release);
  const own = workflow.release === release ? compiled : await context.releases.byHash(municipality, workflow.release);
  const definition = own.release.configuration.workflows[workflow.workflow] ?? own.types.get(typeKey)!.workflow;
  const people = await listTownPeople(context);
  const town = compiled.release.configuration.municipality;
  const sponsors = [core.politicalSponsor, core.officialSponsor].flatMap((person) => accountOfPerson(town, people, person) ?? []);
  return { compiled, definition, voters: votersOf(compiled, people), sponsors, people };
};

/** Lists of tasks ask for the voters of one release again for each project. */
const known = new WeakMap<TownPeople, WeakMap<CompiledRelease, Voters>>();

/** The people who hold a role, each with the key by which the configuration of the release names them. */
const votersOf = (compiled: CompiledRelease, people: TownPeople): Voters => {
  const ofPeople = known.get(people) ?? new WeakMap<CompiledRelease, Voters>();
  known.set(people, ofPeople);
  const made = ofPeople.get(compiled);
  if (made !== undefined) return made;
  const persons = new Map(
    compiled.release.configuration.municipality.people.flatMap(({ key, account }) =>
      account === undefined ? [] : [[people.accountIds.get(account), key] as const],
    ),
  );
  const voters = people.voters.map((voter) => {
    const person = persons.get(voter.account);
    return person === undefined ? voter : { ...voter, person };
  });
  ofPeople.set(compiled, voters);
  return voters;
};
