/** Failures that are allowed within the window (milliseconds). */
export type SignInLimits = { perAccount: number; perAddress: number; window: number };

export const signInLimits: SignInLimits = { perAccount: 5, perAddress: 20, window: 15 * 60_000 };

/** Seconds until another attempt is allowed; 0 when it is allowed now. @param moments failures within the window, oldest first, milliseconds */
export const secondsToWait = (moments: readonly number[], now: number, limit: number, window: number): number =>
  moments.length < limit ? 0 : Math.ceil((moments[moments.length - limit]! + window - now) / 1000);
