/** Tells the frame that the session has ended while someone works, so that it can ask to sign in again above what they typed. */
const listeners = new Set<() => void>();

export const sessionEnded = (): void => listeners.forEach((listener) => listener());

export const onSessionEnded = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
