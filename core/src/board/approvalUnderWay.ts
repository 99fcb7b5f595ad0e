import type { OperationContext } from '../configuration/operationContext.ts';
import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import { accountOfPerson } from '../projects/accountOfPerson.ts';
import type { StoredProject } from '../projects/storedProject.ts';
import type { TownPeople } from '../projects/townPeople.ts';
import { workflowPeople } from '../projects/workflowSurroundings.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { ApprovalStep } from '../workflow/workflowDefinition.ts';
import type { Voters, WorkflowContext } from '../workflow/workflowInstance.ts';

/** The approval step that a project is in, with what decides who may vote. */
export type ApprovalUnderWay = {
  code: string;
  name: string;
  advice?: string;
  since: string;
  step: ApprovalStep;
  subject: LocalizedText;
  submitter: string;
  /** Accounts that voted in this step. */
  voted: readonly string[];
  surroundings: WorkflowContext;
};

/** A step with the people of its release: the same for all projects that are in it. */
export type ApprovalPlace = { step: ApprovalStep; subject: LocalizedText; voters: Voters; people: TownPeople; town: Municipality };

/** Finds the steps of many projects; each place is looked up once. `undefined` for a project that is in no approval step. */
export const createPlaceFinder = (context: OperationContext): ((entry: PortfolioEntry) => Promise<ApprovalPlace | undefined>) => {
  const places = new Map<string, Promise<ApprovalPlace | undefined>>();
  return (entry) => {
    const { release, workflow, row } = entry;
    const key = `${release} ${workflow.release} ${workflow.key} ${row.typeKey} ${workflow.state} ${workflow.step}`;
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = findPlace(context, entry)));
    return place;
  };
};

const findPlace = async (
  context: OperationContext,
  { release, workflow, row: { typeKey } }: PortfolioEntry,
): Promise<ApprovalPlace | undefined> => {
  const { compiled, definition, voters, people } = await workflowPeople(context, {
    release,
    typeKey,
    workflow: { workflow: workflow.key, release: workflow.release },
    core: {},
  });
  const approval = definition.states.find(({ key }) => key === workflow.state)?.approval;
  const step = approval?.steps.find(({ key }) => key === workflow.step);
  if (approval === undefined || step === undefined) return undefined;
  return { step, subject: approval.subject, voters, people, town: compiled.release.configuration.municipality };
};

/**
 * The approval step under way, from the compact row; the project itself is read only where an answer names the approvers, or where an earlier version of
 * the software stored less in the row.
 */
export const approvalUnderWay = async (
  context: OperationContext,
  { row, workflow, approval }: PortfolioEntry,
  { step, subject, voters, people, town }: ApprovalPlace,
): Promise<ApprovalUnderWay | undefined> => {
  const isNamed = step.approvers.some((approver) => 'answer' in approver);
  const project =
    approval === undefined || isNamed ? await context.store.get<StoredProject>(context.scope, 'projects', row.code) : undefined;
  const { politicalSponsor, officialSponsor } = project?.core ?? approval ?? {};
  const submitter = project?.workflow.submitter ?? approval?.submitter;
  const voted = project?.workflow.votes.filter((vote) => vote.step === step.key).map(({ account }) => account) ?? approval?.voted;
  if (submitter === undefined || voted === undefined) return undefined;
  return {
    code: row.code,
    name: row.name,
    ...(row.advice === undefined ? {} : { advice: row.advice }),
    since: workflow.since,
    step,
    subject,
    submitter,
    voted,
    surroundings: {
      facts: project === undefined ? {} : { answers: project.answers },
      voters,
      sponsors: [politicalSponsor, officialSponsor].flatMap((person) => accountOfPerson(town, people, person) ?? []),
    },
  };
};
