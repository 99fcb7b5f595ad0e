import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReportView } from './projectViews.ts';
import type { ListView } from '../shared/listView.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import type { ReportRecord } from './project.ts';
import { reportView } from './reportProgress.ts';

/** Progress reports of a project, newest first. @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND */
export const listReports = async (context: OperationContext, input: { code: string }): Promise<ListView<ReportView>> => {
  requirePermission(context.scope, 'project:read');
  const { code } = await loadProject(context, input.code);
  const reports = await context.store.find<ReportRecord>(
    context.scope,
    'reports',
    { projectCode: code },
    { sort: { at: -1 }, limit: 1_000 },
  );
  return { items: reports.map(reportView), total: reports.length };
};
