/**
 * The day that lies a number of working days after another: no Saturdays, Sundays or closed days are counted.
 * @param from ISO date (`2026-11-25`)
 * @param closedDays ISO dates on which nobody works, by the municipality's calendar
 * @returns ISO date
 */
export const addWorkingDays = (from: string, days: number, closedDays: readonly string[]): string => {
  const closed = new Set(closedDays);
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const weekday = day.getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !closed.has(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day.toISOString().slice(0, 10);
};
