import type { OperationContext } from '../configuration/operationContext.ts';
import type { ProjectWeighingView } from './projectViews.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';

/** The stored weighing with its evidence: release, measures, each rule with its facts and outcome, contributions, weights and totals. @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND */
export const readProjectWeighing = async (context: OperationContext, input: { code: string }): Promise<ProjectWeighingView> => {
  requirePermission(context.scope, 'project:read');
  const { code, weighing, measures, rules } = await loadProject(context, input.code);
  return { ...weighing, code, measures, rules };
};
