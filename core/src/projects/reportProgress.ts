import type { OperationContext } from '../configuration/operationContext.ts';
import type { ReportView } from './projectViews.ts';
import { auditEntry } from '../storage/auditEntry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import { commitProject } from './commitProject.ts';
import { earlierResult, type Keyed, rememberResult, repeatableOf } from './idempotency.ts';
import { loadProject } from './loadProject.ts';
import { explanationsAreOpen, mayEditProject } from './mayEditProject.ts';
import { outboxMessage } from './outboxMessage.ts';
import type { Project, ReportRecord } from './project.ts';
import { listTownPeople } from './townPeople.ts';

const words = { green: { nl: 'groen', en: 'green' }, amber: { nl: 'oranje', en: 'amber' }, red: { nl: 'rood', en: 'red' } } as const;

/**
 * Reports how a project is doing; the report gives the project its status and the reason beside it.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-NOT-OWNER, WB-PROJECT-LOCKED, WB-PROJECT-REPORT-INVALID, WB-PROJECT-STALE, WB-PROJECT-IDEMPOTENCY-CONFLICT
 */
export const reportProgress = async (
  context: OperationContext,
  input: { code: string; expectedRevision?: number; status: ReportView['status']; explanation: string } & Keyed,
): Promise<ReportView> => {
  requirePermission(context.scope, 'project:create', 'project:edit');
  const repeatable = repeatableOf(context, 'reportProgress', input);
  const earlier = await earlierResult(context, repeatable);
  if (earlier !== undefined) return reportView((await context.store.get<ReportRecord>(context.scope, 'reports', earlier))!);

  const explanation = input.explanation.trim();
  if (!Object.hasOwn(words, input.status) || explanation.length > 4_000 || (input.status !== 'green' && explanation === ''))
    throw new WeegbrugError('WB-PROJECT-REPORT-INVALID');
  const project = await loadProject(context, input.code, input.expectedRevision);
  const { code } = project;
  const { release } = await context.releases.byHash(context.scope.municipality, project.release);
  if (!mayEditProject(context.scope, project, release.configuration.municipality, await listTownPeople(context)))
    throw new WeegbrugError('WB-PROJECT-NOT-OWNER', { code });
  if (!explanationsAreOpen(project)) throw new WeegbrugError('WB-PROJECT-LOCKED', { code });

  const { actor } = context.scope;
  const now = context.clock();
  const at = now.toISOString();
  const report = { id: context.newId(), projectCode: code, at, by: actor.id, byName: actor.name, status: input.status, explanation };
  const next: Project = { ...project, status: input.status, statusReason: explanation, lastReportAt: at, changedAt: at };
  await commitProject(context, next, [
    { kind: 'create', collection: 'reports', record: report },
    auditEntry({
      id: context.newId(),
      at: now,
      actor,
      action: 'project.reported',
      subject: `project:${code}`,
      text: { nl: `Voortgang gemeld: ${words[input.status].nl}`, en: `Progress reported: ${words[input.status].en}` },
      details: { status: input.status, explanation },
    }),
    outboxMessage(context, 'project.reported', code, { status: input.status }),
    ...rememberResult(context, repeatable, report.id),
  ]);
  return reportView(report);
};

export const reportView = ({
  id,
  at,
  byName,
  status,
  explanation,
}: Pick<ReportRecord, 'id' | 'at' | 'byName' | 'status' | 'explanation'>): ReportView => ({ id, at, byName, status, explanation });
