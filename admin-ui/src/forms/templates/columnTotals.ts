import type { GroupItem } from '@weegbrug/core/forms';

/** What each column of amounts or numbers adds up to, by name of the question; rounded to hundredths so that 0,1 + 0,2 is 0,3. */
export const columnTotals = (group: GroupItem, rows: readonly unknown[]): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>();
  for (const question of group.questions) {
    const adds =
      question.options === undefined && (question.widget === 'euro' || question.widget === 'number' || question.widget === 'percent');
    if (!adds) continue;
    const values = rows
      .map((row) => (row as Record<string, unknown> | undefined)?.[question.name])
      .filter((value) => typeof value === 'number');
    if (values.length > 0) totals.set(question.name, Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100);
  }
  return totals;
};
