import type { OperationContext } from '../configuration/operationContext.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { DraftView } from './projectViews.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { NewRecord } from '../storage/port.ts';
import { draftView } from './draftView.ts';
import { loadDraft } from './loadDraft.ts';
import type { Draft } from './project.ts';
import { isOvertaken } from '../storage/isOvertaken.ts';

/**
 * Keeps everything that was typed, also what is wrong or hidden. Saved while typing, so it leaves no line in the audit trail.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-DRAFT-NOT-FOUND, WB-PROJECT-DRAFT-STALE
 */
export const saveProjectDraft = async (
  context: OperationContext,
  input: { id: string; expectedRevision: number; answers: Answers; page?: string; title?: string },
): Promise<DraftView> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  const active = await context.releases.active(context.scope.municipality);
  const draft = await loadDraft(context, input.id, input.expectedRevision);
  const name = readPath(input.answers, 'project.name');
  const saved: Draft = {
    ...draft,
    release: active.release.hash,
    title: input.title ?? (typeof name === 'string' ? name : draft.title),
    answers: input.answers,
    changedAt: context.clock().toISOString(),
    ...(input.page === undefined ? {} : { page: input.page }),
  };
  const { municipality: _municipality, revision, ...record } = saved;
  try {
    await context.store.commit(context.scope, [
      { kind: 'replace', collection: 'drafts', expectedRevision: revision, record: record as NewRecord },
    ]);
  } catch (error) {
    if (isOvertaken(error)) throw new WeegbrugError('WB-PROJECT-DRAFT-STALE', {}, { cause: error });
    throw error;
  }
  return draftView({ ...saved, revision: revision + 1 }, active);
};
