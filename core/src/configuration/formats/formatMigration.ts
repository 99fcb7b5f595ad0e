/** A part of a configuration in any format: its content is not known to be right. */
export type FormatDocument = { part: string; key?: string; value: unknown };

/**
 * Brings all documents of a configuration from one format to the next. Pure, and without loss: what is not known to it stays as it is, what is broken stays
 * broken, and no weighing changes by it.
 */
export type FormatMigration = <Document extends FormatDocument>(documents: readonly Document[]) => readonly Document[];
