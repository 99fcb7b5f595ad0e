import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { FormProblem } from '../../forms/formState.ts';
import { mapAnswers, type MappedAnswers } from '../../forms/mapAnswers.ts';
import { keptEvidence } from '../../projects/keptEvidence.ts';
import type { Project } from '../../projects/project.ts';
import { weighingInputs } from '../../projects/weighingInputs.ts';
import { weighWithRelease } from '../../projects/weighWithRelease.ts';
import { withWeighing } from '../../projects/withWeighing.ts';
import { dayIn } from '../../shared/dayIn.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { addWorkingDays } from '../../shared/workingDays.ts';
import { type MovedInstance, moveInstance } from '../../workflow/moveInstance.ts';
import type { WorkflowDefinition } from '../../workflow/workflowDefinition.ts';

/** Working days within which questions that a new release asks are to be answered. */
const daysToAnswer = 10;

/** What moving would do to one project; `next` is the project as it would be stored. */
export type MovePlan = {
  mapped: MappedAnswers;
  /** Questions of the new form that are not answered, or not well. */
  open: readonly FormProblem[];
  moved: Exclude<MovedInstance, { how: 'open' }>;
  next: Project;
};
/** Why it cannot be moved. With `stateGone` it can, once somebody says which state takes the place of the present one. */
export type NoMove = { blocked: LocalizedText; stateGone?: true };

/**
 * Works out what moving a project to another release means: answers at their new address, the state in the new workflow, weighed again. Nothing is stored.
 * @param states what takes the place of a state that is gone, by `<key of the project type>/<state>`
 */
export const planMove = async (
  context: OperationContext,
  project: Project,
  to: CompiledRelease,
  states: Readonly<Record<string, string>>,
): Promise<MovePlan | NoMove> => {
  const { typeKey } = project;
  if (project.release === to.release.hash) return alreadyThere;
  if (project.phase === 'closed' || project.phase === 'rejected') return closed;
  const type = to.types.get(typeKey);
  if (type === undefined) return typeGone(typeKey, to.release.number);
  const now = context.clock();
  const before = await usableRelease(context, project.release);
  const choice = stateAddress(project);
  const moved = moveInstance(project.workflow, await definitionOf(context, project, before), type.workflow, {
    release: to.release.hash,
    now: now.toISOString(),
    ...(Object.hasOwn(states, choice) ? { chosen: states[choice]! } : {}),
  });
  if (moved.how === 'open') return { ...stateGone(project.workflow.state, to.release.number), stateGone: true };

  const mapped = mapAnswers(project.answers, before?.types.get(typeKey)?.form, type.form);
  const kept = before === undefined ? {} : keptEvidence(project, before, to);
  const weighed = await weighWithRelease(to, context.measures, {
    ...weighingInputs({ answers: project.answers, ...kept }, to.framework.framework.criteria),
    typeKey,
    answers: mapped.answers,
  });
  const { evidenceRecords: _evidence, judgements: _judgements, openQuestions: _open, returned, ...others } = project;
  const { calendar } = to.release.configuration.municipality;
  const open = weighed.problems;
  const stays = moved.how === 'same';
  const changed: Project = {
    ...others,
    ...kept,
    ...(returned === undefined || !stays ? {} : { returned }),
    ...(open.length === 0
      ? {}
      : {
          openQuestions: {
            since: now.toISOString(),
            dueOn: addWorkingDays(dayIn(calendar.timeZone, now), daysToAnswer, calendar.closedDays),
            release: to.release.number,
            questions: open.map(({ path, message }) => ({ path, message })),
          },
        }),
    release: to.release.hash,
    workflow: moved.instance,
    phase: moved.instance.phase,
  };
  return { mapped, open, moved, next: withWeighing(changed, weighed, to.release.hash, now) };
};

export const stateAddress = ({ typeKey, workflow }: Pick<Project, 'typeKey' | 'workflow'>): string => `${typeKey}/${workflow.state}`;

/** A release whose plugin was removed since does not compile any more; moving away from it is what helps then. */
export const usableRelease = async ({ scope, releases }: OperationContext, hash: string): Promise<CompiledRelease | undefined> => {
  try {
    return await releases.byHash(scope.municipality, hash);
  } catch (error) {
    if (error instanceof WeegbrugError && error.code === 'WB-RELEASE-UNUSABLE') return undefined;
    throw error;
  }
};

/** The definition that the course of the project keeps, which may be of an earlier release than the project itself. */
const definitionOf = async (
  context: OperationContext,
  { release, workflow, typeKey }: Project,
  own: CompiledRelease | undefined,
): Promise<WorkflowDefinition | undefined> => {
  const holder = workflow.release === release ? own : await usableRelease(context, workflow.release);
  return holder?.release.configuration.workflows[workflow.workflow] ?? holder?.types.get(typeKey)?.workflow;
};

const alreadyThere: NoMove = { blocked: { nl: 'Staat al onder deze vrijgave.', en: 'Is under this release already.' } };
const closed: NoMove = {
  blocked: { nl: 'Is afgerond of afgewezen en houdt zijn vrijgave.', en: 'Is closed or rejected and keeps its release.' },
};
const typeGone = (type: string, number: string): NoMove => ({
  blocked: { nl: `Vrijgave ${number} kent het projecttype ‘${type}’ niet.`, en: `Release ${number} has no project type ‘${type}’.` },
});
const stateGone = (state: string, number: string): NoMove => ({
  blocked: {
    nl: `De status ‘${state}’ bestaat niet meer in vrijgave ${number}. Kies welke status ervoor in de plaats komt.`,
    en: `The state ‘${state}’ is not in release ${number} any more. Choose which state takes its place.`,
  },
});
