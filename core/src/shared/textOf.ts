/** A value of a configuration as a text to compare or to show. A draft may hold an object where a key belongs: then its JSON, never a failure. */
export const textOf = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
