import type { OperationContext } from '../configuration/operationContext.ts';
import type { Answers } from '../forms/formDefinition.ts';
import type { TrialWeighingView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { weighWithRelease } from './weighWithRelease.ts';

/**
 * A trial: how these answers would weigh now. Nothing is stored; what is wrong or hidden counts as not yet known.
 * @param input.release hash of an earlier release; the active one when absent
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-TYPE-UNKNOWN, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND
 */
export const weighAnswers = async (
  context: OperationContext,
  input: { typeKey: string; answers: Answers; release?: string },
): Promise<TrialWeighingView> => {
  requirePermission(context.scope, 'project:create', 'project:edit', 'project:read');
  const { municipality } = context.scope;
  const compiled =
    input.release === undefined ? await context.releases.active(municipality) : await context.releases.byHash(municipality, input.release);
  const { weighing, measures } = await weighWithRelease(compiled, context.measures, input);
  return { weighing: { ...weighing, release: compiled.release.hash }, measures };
};
