import type { HistoryEntry } from '@weegbrug/core/api';

/** Weighs again without figures of its own in the history. */
const statutory = ['project.statutoryAgreed', 'project.statutoryNotAgreed'];

/** Whether the project was weighed with this act: then the history holds the figures that came out, at the moment of the weighing. */
export const hasWeighed = ({ action, details }: Pick<HistoryEntry, 'action' | 'details'>): boolean =>
  statutory.includes(action) || details?.['interval'] !== undefined || details?.['after'] !== undefined;
