import type { Document } from 'bson';

/** An error as MongoDB answers it. */
export class WireError extends Error {
  readonly reply: Document;

  constructor(code: number, codeName: string, message: string, extra: Document = {}) {
    super(message);
    this.reply = { ok: 0, code, codeName, errmsg: message, ...extra };
  }
}

export const writeConflict = (): WireError =>
  new WireError(112, 'WriteConflict', 'Write conflict during plan execution', { errorLabels: ['TransientTransactionError'] });

export const noSuchTransaction = (): WireError =>
  new WireError(251, 'NoSuchTransaction', 'The transaction was aborted or never begun', { errorLabels: ['TransientTransactionError'] });
