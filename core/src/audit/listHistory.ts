import type { OperationContext } from '../configuration/operationContext.ts';
import { requirePermission } from '../shared/requirePermission.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import type { StoredRecord } from '../storage/port.ts';

/** One line of the audit trail as it is stored: who did what to what, and the sentence for it. */
type AuditRecord = StoredRecord & {
  at: string;
  by: string;
  byName: string;
  action: string;
  subject: string;
  text: LocalizedText;
  details?: Readonly<Record<string, unknown>>;
};

export type HistoryView = Pick<AuditRecord, 'id' | 'at' | 'byName' | 'action' | 'subject' | 'text' | 'details'>;

/**
 * What happened, newest first: to one subject for whoever may read projects, to everything for whoever may read the audit trail.
 * @param input.subject for instance `project:VB-2027-014`
 * @param input.limit 1 … 1,000
 * @throws WB-PERMISSION-MISSING
 */
export const listHistory = async (
  { scope, store }: OperationContext,
  { subject, limit = 500, offset = 0 }: { subject?: string; limit?: number; offset?: number },
): Promise<{ items: readonly HistoryView[]; total: number }> => {
  const ofProject = subject?.startsWith('project:') === true;
  requirePermission(scope, 'audit:read', ...(ofProject ? (['project:read'] as const) : []));
  const query = subject === undefined ? {} : { subject };
  const [records, total] = await Promise.all([
    store.find<AuditRecord>(scope, 'auditRecords', query, { sort: { at: -1 }, limit, skip: offset }),
    store.count(scope, 'auditRecords', query),
  ]);
  return {
    items: records.map(({ id, at, byName, action, subject: about, text, details }) => ({
      id,
      at,
      byName,
      action,
      subject: about,
      text,
      ...(details === undefined ? {} : { details }),
    })),
    total,
  };
};
