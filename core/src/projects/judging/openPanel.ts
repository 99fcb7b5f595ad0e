import type { OperationContext } from '../../configuration/operationContext.ts';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadProject } from '../loadProject.ts';
import { explanationsAreOpen } from '../mayEditProject.ts';
import type { Project } from '../project.ts';
import { type Assessor, assessorOf } from './assessor.ts';
import { type LoadedPanel, loadPanel, panelCriteria, type PanelCriterion } from './panelRecord.ts';

export type OpenPanel = { project: Project; compiled: CompiledRelease; criterion: PanelCriterion; panel: LoadedPanel; assessor: Assessor };

/**
 * What every action in a panel begins with.
 * @param input.expectedRevision the revision of the dossier on which the actor judged
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-STALE, WB-PROJECT-LOCKED, WB-PROJECT-CRITERION-UNKNOWN
 */
export const openPanel = async (
  context: OperationContext,
  { code, expectedRevision, criterion: key }: { code: string; expectedRevision: number; criterion: string },
): Promise<OpenPanel> => {
  requirePermission(context.scope, 'criterion:judge');
  const project = await loadProject(context, code, expectedRevision);
  if (!explanationsAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });
  const compiled = await context.releases.byHash(context.scope.municipality, project.release);
  const criterion = panelCriteria(project, compiled).find((one) => one.key === key);
  if (criterion === undefined) throw new WeegbrugError('WB-PROJECT-CRITERION-UNKNOWN', { criterion: key, code });
  const panel = await loadPanel(context, project, criterion, compiled.framework.framework.scale);
  const assessor = await assessorOf(context, project, compiled, criterion.source.panel);
  return { project, compiled, criterion, panel, assessor };
};
