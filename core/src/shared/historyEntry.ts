import type { LocalizedText } from './localizedText.ts';

/** GET /projects/{code}/history and GET /audit-records?subject=: newest first. */
export type HistoryEntry = {
  id: string;
  at: string;
  byName: string;
  action: string;
  subject: string;
  text: LocalizedText;
  details?: Readonly<Record<string, unknown>>;
};
