import type { OperationContext } from '../../configuration/operationContext.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadProject } from '../loadProject.ts';
import { createReproducer } from './createReproducer.ts';
import type { ReproductionView } from './reproductionViews.ts';
import { weighingAt } from './weighingAt.ts';

/**
 * Computes a weighing again from what was stored and compares it with what came out then, figure by figure and bit by bit.
 * @param input.at ISO moment or date; the present weighing when absent
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-WEIGHING-NOT-FOUND, WB-PROJECT-MOMENT-INVALID
 */
export const reproduceWeighing = async (context: OperationContext, input: { code: string; at?: string }): Promise<ReproductionView> => {
  requirePermission(context.scope, 'project:read');
  const project = await loadProject(context, input.code);
  return createReproducer(context)(project.code, await weighingAt(context, project, input.at));
};
