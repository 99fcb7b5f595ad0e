/** Whether a value counts as an answer: not absent, not null, not a blank text, not an empty list. */
export const isAnswered = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
};
