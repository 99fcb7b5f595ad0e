import { setTimeout as pause } from 'node:timers/promises';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { CompiledRelease } from '../configuration/releaseLibrary.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { CompiledFramework } from '../framework/compileFramework.ts';
import type { ProjectReceipt } from './projectViews.ts';
import { portfolioEntryRecord } from '../portfolio/portfolioEntryRecord.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { Write } from '../storage/port.ts';
import { startInstance } from '../workflow/startInstance.ts';
import { earlierResult, type Keyed, rememberResult, type Repeatable, repeatableOf } from './idempotency.ts';
import { inLine } from './inLine.ts';
import { loadDraft } from './loadDraft.ts';
import { loadProject } from './loadProject.ts';
import { mayEditProject } from './mayEditProject.ts';
import { outboxMessage } from './outboxMessage.ts';
import type { Draft, Project } from './project.ts';
import { codeYear, forgetCodes, nextCode } from './projectCodes.ts';
import { keptEvidence } from './keptEvidence.ts';
import { pastWeighing } from './pastWeighing.ts';
import { projectReceipt } from './projectReceipt.ts';
import { refuseKnockedOut } from './refuseKnockedOut.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';
import { storedProject } from './storedProject.ts';
import { listTownPeople } from './townPeople.ts';
import { weighingInputs } from './weighingInputs.ts';
import { weighWithRelease } from './weighWithRelease.ts';
import { weighedParts } from './withWeighing.ts';

export type SubmitInput = ({ draftId: string } | { typeKey: string; answers: Answers; projectCode?: string }) &
  Keyed & {
    /** A code from outside, for the demonstration and for imports; routes never pass it. The counter moves past it. */
    code?: string;
  };

/** How often a submission is begun anew when another one took its code; with the pauses in between about two seconds. */
const tries = 40;

/**
 * Submits an intake: validates, measures, weighs, starts the workflow and gives a code. Project, audit record, outbox message, counter, removal
 * of the draft and idempotency record are one commit. Taken up after a return, the project keeps its code and starts its workflow again.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-ANSWERS-INVALID, WB-PROJECT-KNOCKED-OUT, WB-PROJECT-DRAFT-NOT-FOUND,
 *   WB-PROJECT-NOT-RETURNED, WB-PROJECT-NOT-OWNER, WB-PROJECT-IDEMPOTENCY-CONFLICT, WB-PROJECT-CODE-BUSY
 */
export const submitProject = async (context: OperationContext, input: SubmitInput): Promise<ProjectReceipt> => {
  requirePermission(context.scope, 'project:create');
  const repeatable = repeatableOf(context, 'submitProject', input);
  const submit = (): Promise<ProjectReceipt> => submitOnce(context, input, repeatable);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (attempt === 1 ? submit() : inLine(context, submit));
    } catch (error) {
      const overtaken = isOvertaken(error);
      if (overtaken) forgetCodes(context);
      // A key that was used before is refused by the store, or what it was used for can no longer be done; so only who is refused has to ask.
      const earlier = await earlierResult(context, repeatable);
      if (earlier !== undefined) return JSON.parse(earlier) as ProjectReceipt;
      if (!overtaken) throw error;
      if (attempt === tries) throw new WeegbrugError('WB-PROJECT-CODE-BUSY', {}, { cause: error });
      // Two servers that were in each other's way must not meet again at the same moment.
      await pause(Math.random() * Math.min(100, 2 ** attempt));
    }
  }
};

const submitOnce = async (context: OperationContext, input: SubmitInput, repeatable: Repeatable): Promise<ProjectReceipt> => {
  const { scope, store } = context;
  const compiled = await context.releases.active(scope.municipality);
  const draft = 'draftId' in input ? await loadDraft(context, input.draftId) : undefined;
  const { typeKey, answers, projectCode } = draft ?? (input as Exclude<SubmitInput, { draftId: string }>);
  const replaced = projectCode === undefined ? undefined : await returnedProject(context, projectCode);
  const compiledType = compiled.types.get(typeKey);
  if (compiledType === undefined || (compiledType.type.retired === true && replaced === undefined))
    throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: typeKey });

  const kept =
    replaced === undefined ? {} : keptEvidence(replaced, await context.releases.byHash(scope.municipality, replaced.release), compiled);
  const weighed = await weighWithRelease(compiled, context.measures, {
    ...weighingInputs({ answers: {}, ...kept }, compiled.framework.framework.criteria),
    typeKey,
    answers,
    refuseInvalid: true,
  });
  refuseKnockedOut(weighed.weighing, weighed.core);

  const now = context.clock();
  const at = now.toISOString();
  const { hash } = compiled.release;
  const reserved =
    replaced === undefined ? await reserve(context, compiled, weighed.core.start, input.code) : { code: replaced.code, write: undefined };
  const workflow = startInstance(
    compiledType.workflow,
    { release: hash, submitter: replaced?.submittedBy ?? scope.actor.id, now: at },
    weighed.facts,
  );
  const project: Omit<Project, 'municipality' | 'revision'> = {
    id: reserved.code,
    code: reserved.code,
    typeKey,
    ...weighedParts(weighed),
    ...kept,
    phase: workflow.phase,
    workflow,
    release: hash,
    submittedBy: replaced?.submittedBy ?? scope.actor.id,
    submittedByName: replaced?.submittedByName ?? scope.actor.name,
    submittedAt: at,
    changedAt: at,
    weighing: { ...weighed.weighing, release: hash, at },
  };
  const receipt = projectReceipt(project, (replaced?.revision ?? 0) + 1, compiled);
  await store.commit(scope, [
    ...(await projectWrites(context, project, compiled.framework, replaced, reserved.write)),
    ...(replaced === undefined ? [] : [await pastWeighing(context, replaced, at)]),
    auditEntry({
      id: context.newId(),
      at: now,
      actor: scope.actor,
      action: replaced === undefined ? 'project.submitted' : 'project.resubmitted',
      subject: `project:${project.code}`,
      text:
        replaced === undefined
          ? { nl: 'Project ingediend', en: 'Project submitted' }
          : { nl: 'Project opnieuw ingediend', en: 'Project submitted again' },
      details: figures(project),
    }),
    outboxMessage(context, 'project.submitted', project.code, { state: workflow.state }),
    ...draftRemoval(draft),
    ...rememberResult(context, repeatable, JSON.stringify(receipt)),
  ]);
  return receipt;
};

const returnedProject = async (context: OperationContext, code: string): Promise<Project> => {
  const project = await loadProject(context, code);
  if (project.returned === undefined) throw new WeegbrugError('WB-PROJECT-NOT-RETURNED', { code });
  const { release } = await context.releases.byHash(context.scope.municipality, project.release);
  if (!mayEditProject(context.scope, project, release.configuration.municipality, await listTownPeople(context)))
    throw new WeegbrugError('WB-PROJECT-NOT-OWNER', { code });
  return project;
};

const reserve = (
  context: OperationContext,
  compiled: CompiledRelease,
  start: string | undefined,
  given: string | undefined,
): Promise<{ code: string; write: Write }> => {
  const { municipality, framework } = compiled.release.configuration;
  const [, year, number] = given?.match(/-(\d{4})-(\d+)$/) ?? [];
  return year === undefined
    ? nextCode(context, municipality.codePrefix, codeYear(start, framework.planYear))
    : nextCode(context, municipality.codePrefix, Number(year), Number(number));
};

const projectWrites = async (
  context: OperationContext,
  project: Omit<Project, 'municipality' | 'revision'>,
  framework: CompiledFramework,
  replaced: Project | undefined,
  counter: Write | undefined,
): Promise<readonly Write[]> => {
  const written = [
    { collection: 'projects', record: await storedProject(context, project) },
    { collection: 'portfolioEntries', record: portfolioEntryRecord(project, framework) },
  ] as const;
  if (replaced !== undefined) return written.map((write) => ({ kind: 'replace', expectedRevision: replaced.revision, ...write }));
  return [...(counter === undefined ? [] : [counter]), ...written.map((write) => ({ kind: 'create' as const, ...write }))];
};

const draftRemoval = (draft: Draft | undefined): readonly Write[] =>
  draft === undefined ? [] : [{ kind: 'delete', collection: 'drafts', id: draft.id, expectedRevision: draft.revision }];

const figures = ({ weighing }: Pick<Project, 'weighing'>): Readonly<Record<string, unknown>> => ({
  interval: weighing.interval,
  route: weighing.route,
  ...(weighing.priority === undefined ? {} : { priority: weighing.priority }),
  ...(weighing.advice === undefined ? {} : { advice: weighing.advice }),
});
