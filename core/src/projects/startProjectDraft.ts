import type { OperationContext } from '../configuration/operationContext.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { DraftView } from './projectViews.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { draftView } from './draftView.ts';
import { firstAnswers } from './firstAnswers.ts';
import { earlierResult, type Keyed, rememberResult, repeatableOf } from './idempotency.ts';
import { loadDraft } from './loadDraft.ts';
import { loadProject } from './loadProject.ts';
import { mayEditProject } from './mayEditProject.ts';
import type { Draft } from './project.ts';
import { repeatOnDuplicate } from './repeatOnDuplicate.ts';
import { listTownPeople } from './townPeople.ts';

/**
 * Starts an intake: one with the first answers of its type, one with answers, or one that takes up a project that was sent back.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-NOT-FOUND, WB-PROJECT-NOT-RETURNED, WB-PROJECT-NOT-OWNER, WB-PROJECT-IDEMPOTENCY-CONFLICT
 */
export const startProjectDraft = async (
  context: OperationContext,
  input: { typeKey: string; answers?: Answers; projectCode?: string } & Keyed,
): Promise<DraftView> => {
  requirePermission(context.scope, 'project:create');
  const { scope, store } = context;
  const active = await context.releases.active(scope.municipality);
  const repeatable = repeatableOf(context, 'startProjectDraft', input);
  const make = async (): Promise<DraftView> => {
    const earlier = await earlierResult(context, repeatable);
    if (earlier !== undefined) return draftView(await loadDraft(context, earlier), active);
    const compiled = active.types.get(input.typeKey);
    if (compiled === undefined || (compiled.type.retired === true && input.projectCode === undefined))
      throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: input.typeKey });
    const { type } = compiled;
    const answers =
      input.answers ?? (input.projectCode === undefined ? firstAnswers(compiled) : await answersOfReturned(context, input.projectCode));
    const now = context.clock();
    const name = readPath(answers, 'project.name');
    const draft: Omit<Draft, 'municipality' | 'revision'> = {
      id: context.newId(),
      owner: scope.actor.id,
      typeKey: input.typeKey,
      release: active.release.hash,
      title: typeof name === 'string' ? name : '',
      answers,
      createdAt: now.toISOString(),
      changedAt: now.toISOString(),
      ...(input.projectCode === undefined ? {} : { projectCode: input.projectCode }),
    };
    await store.commit(scope, [
      { kind: 'create', collection: 'drafts', record: draft },
      auditEntry({
        id: context.newId(),
        at: now,
        actor: scope.actor,
        action: 'draft.started',
        subject: `draft:${draft.id}`,
        text: { nl: `Concept begonnen (${type.name.nl})`, en: `Draft started (${type.name.en ?? type.name.nl})` },
      }),
      ...rememberResult(context, repeatable, draft.id),
    ]);
    return draftView({ ...draft, municipality: scope.municipality, revision: 1 }, active);
  };
  return repeatOnDuplicate(repeatable, make);
};

const answersOfReturned = async (context: OperationContext, code: string): Promise<Answers> => {
  const project = await loadProject(context, code);
  if (project.returned === undefined) throw new WeegbrugError('WB-PROJECT-NOT-RETURNED', { code });
  const { release } = await context.releases.byHash(context.scope.municipality, project.release);
  const people = await listTownPeople(context);
  if (!mayEditProject(context.scope, project, release.configuration.municipality, people))
    throw new WeegbrugError('WB-PROJECT-NOT-OWNER', { code });
  return project.answers;
};
