const day = 86_400_000;

/** Days since 1 January 1970 of an ISO date. */
export const dayNumberOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / day);

/** The ISO date of a day number. */
export const dayOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10);
