import type { OperationContext } from '../../configuration/operationContext.ts';
import type { ListView } from '../../shared/listView.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { loadProject } from '../loadProject.ts';
import { assessorOf } from './assessor.ts';
import { judgementView } from './judgementView.ts';
import type { PanelView } from './judgingViews.ts';
import { loadPanel, panelCriteria } from './panelRecord.ts';

/**
 * The panels of a project, each as far as this person may see it.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-RELEASE-NOT-FOUND, WB-RELEASE-UNUSABLE
 */
export const listJudgements = async (context: OperationContext, input: { code: string }): Promise<ListView<PanelView>> => {
  requirePermission(context.scope, 'project:read');
  const project = await loadProject(context, input.code);
  const compiled = await context.releases.byHash(context.scope.municipality, project.release);
  const items = await Promise.all(
    panelCriteria(project, compiled).map(async (criterion) =>
      judgementView(
        project,
        compiled,
        criterion,
        await loadPanel(context, project, criterion, compiled.framework.framework.scale),
        await assessorOf(context, project, compiled, criterion.source.panel),
      ),
    ),
  );
  return { items, total: items.length };
};
