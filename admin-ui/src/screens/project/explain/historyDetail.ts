import type { HistoryEntry } from '@weegbrug/core/api';

/** The words that somebody wrote with an act: motivation, remark or explanation. */
export const historyDetail = ({ details }: Pick<HistoryEntry, 'details'>): string | undefined => {
  for (const name of ['motivation', 'remark', 'explanation', 'reason']) {
    const text = details?.[name];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return undefined;
};
