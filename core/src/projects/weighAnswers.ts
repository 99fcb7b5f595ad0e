import type { OperationContext } from '../configuration/operationContext.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { TrialWeighingView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import { weighingInputs } from './weighingInputs.ts';
import { weighWithRelease } from './weighWithRelease.ts';

/**
 * A trial: how these answers would weigh now. Nothing is stored; what is wrong or hidden counts as not yet known.
 * @param input.release hash of an earlier release; the active one when absent
 * @param input.projectCode a submitted project: its release, agreement, evidence and settled judgements count, so that only the answers differ
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-TYPE-UNKNOWN, WB-PROJECT-NOT-FOUND, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND
 */
export const weighAnswers = async (
  context: OperationContext,
  input: { typeKey: string; answers: Answers; release?: string; projectCode?: string },
): Promise<TrialWeighingView> => {
  requirePermission(context.scope, 'project:create', 'project:edit', 'project:read');
  const { municipality } = context.scope;
  const { typeKey, answers } = input;
  const project = input.projectCode === undefined ? undefined : await loadProject(context, input.projectCode);
  const release = project?.release ?? input.release;
  const compiled =
    release === undefined ? await context.releases.active(municipality) : await context.releases.byHash(municipality, release);
  const own = project === undefined ? {} : weighingInputs(project, compiled.framework.framework.criteria);
  const { weighing, measures } = await weighWithRelease(compiled, context.measures, { ...own, typeKey, answers });
  return { weighing: { ...weighing, release: compiled.release.hash }, measures };
};
