import type { NewRecord, Write } from './port.ts';
import type { Actor } from '../shared/actor.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** What an operation tells about itself for the audit trail. */
export type AuditEntry = {
  id: string;
  at: Date;
  actor: Actor;
  /** What was done, for instance `release.published`. */
  action: string;
  /** What it was done to, for instance `project:VB-2027-014` or `configuration`. */
  subject: string;
  /** The sentence for the history on screen. */
  text: LocalizedText;
  details?: Readonly<Record<string, unknown>>;
};

/** The audit record as a part of the commit of the action itself: an action without its record, or the reverse, cannot exist. */
export const auditEntry = ({ id, at, actor, action, subject, text, details }: AuditEntry): Write => {
  const record: NewRecord = { id, at: at.toISOString(), by: actor.id, byName: actor.name, action, subject, text };
  return { kind: 'create', collection: 'auditRecords', record: details === undefined ? record : { ...record, details } };
};
