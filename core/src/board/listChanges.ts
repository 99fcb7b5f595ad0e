import type { OperationContext } from '../configuration/operationContext.ts';
import type { ChangeView } from './boardViews.ts';
import type { HistoryEntry } from '../shared/historyEntry.ts';
import type { ListView } from '../shared/listView.ts';
import type { PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import { portfolioModel } from '../portfolio/portfolioModel.ts';
import { isMine } from '../projects/isMine.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { StoredRecord } from '../storage/port.ts';

type AuditRecord = StoredRecord & HistoryEntry & { by: string };

const maximumChanges = 50;

/**
 * What others did to the projects of this person since a moment, newest first; at most fifty.
 * @param input.since ISO moment; everything when absent
 * @throws WB-PERMISSION-MISSING, WB-PORTFOLIO-FILTER-INVALID
 */
export const listChanges = async (context: OperationContext, input: { since?: string }): Promise<ListView<ChangeView>> => {
  requirePermission(context.scope, 'project:read');
  const since = input.since === undefined ? undefined : new Date(input.since);
  if (since !== undefined && Number.isNaN(since.getTime()))
    throw new WeegbrugError('WB-PORTFOLIO-FILTER-INVALID', { filter: 'since', allowed: '2026-10-02T16:40:00Z' });
  const model = await portfolioModel(context);
  const people = await listTownPeople(context);
  const town = model.active.release.configuration.municipality;
  const mine = new Map<string, PortfolioEntry['row']>(
    [...model.entries.values()].flatMap((entry) =>
      isMine(context.scope, entry, town, people) ? [[`project:${entry.row.code}`, entry.row] as const] : [],
    ),
  );
  if (mine.size === 0) return { items: [], total: 0 };
  const subjects = { subject: { $in: [...mine.keys()].slice(0, 1_000) } };
  const others = { by: { $ne: context.scope.actor.id } };
  const query = since === undefined ? { $and: [subjects, others] } : { $and: [subjects, others, { at: { $gt: since.toISOString() } }] };
  const records = await context.store.find<AuditRecord>(context.scope, 'auditRecords', query, { sort: { at: -1 }, limit: maximumChanges });
  const items = records.map(({ id, at, byName, action, subject, text, details }) => {
    const row = mine.get(subject);
    return {
      id,
      at,
      byName,
      action,
      subject,
      text,
      ...(details === undefined ? {} : { details }),
      ...(row === undefined ? {} : { projectCode: row.code, projectName: row.name }),
    };
  });
  return { items, total: items.length };
};
