import type { OperationContext } from '../configuration/operationContext.ts';
import type { DecisionView } from './projectViews.ts';
import type { ListView } from '../shared/listView.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { loadProject } from './loadProject.ts';
import type { DecisionRecord } from './project.ts';

/** Decisions about a project with the votes and their motivation, newest first. @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND */
export const listDecisions = async (context: OperationContext, input: { code: string }): Promise<ListView<DecisionView>> => {
  requirePermission(context.scope, 'project:read');
  const { code } = await loadProject(context, input.code);
  const decisions = await context.store.find<DecisionRecord>(
    context.scope,
    'decisions',
    { projectCode: code },
    { sort: { at: -1 }, limit: 1_000 },
  );
  return { items: decisions.map(decisionView), total: decisions.length };
};

const decisionView = ({ id, at, state, subject, outcome, votes, priority, advice }: DecisionRecord): DecisionView => ({
  id,
  at,
  state,
  subject,
  outcome,
  votes,
  ...(priority === undefined ? {} : { priority }),
  ...(advice === undefined ? {} : { advice }),
});
