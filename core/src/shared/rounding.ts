/**
 * Takes away the noise of binary fractions: the nearest number with nine decimals, so that 40.125 is exactly that
 * whatever the order of the sum (fine print of the domain model, "Numbers").
 */
export const snap = (value: number): number => {
  if (!Number.isFinite(value) || Math.abs(value) > 9_000_000) return value;
  // Plus zero turns −0, what is left of noise below zero, into 0.
  return Math.round(value * 1e9) / 1e9 + 0;
};

/**
 * Rounds half away from zero, after snapping: 2.345 → 2.35, −2.345 → −2.35.
 * @param decimals 0 … 6
 */
export const roundHalfAwayFromZero = (value: number, decimals: number): number => {
  // A double this large has no decimals, and scaling it could overflow.
  if (Math.abs(value) >= Number.MAX_SAFE_INTEGER) return value;
  const factor = 10 ** decimals;
  const scaled = snap(Math.abs(snap(value)) * factor);
  const rounded = Math.floor(scaled + 0.5) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
};

/** Decimals of a score as people see and compare it. */
export const scoreDecimals = 2;

/** A score as shown; thresholds, bands and routes compare this value, never the unrounded one. */
export const shownScore = (value: number): number => roundHalfAwayFromZero(value, scoreDecimals);

/** {@link shownScore} in whole hundredths: 25.63 → 2563. What is computed a million times over is compared like this. */
export const shownHundredths = (value: number): number => {
  const scaled = Math.abs(value) * 100 + 0.5;
  let rounded = Math.floor(scaled);
  // Only so near to a half can snapping decide.
  if (scaled - rounded < 1e-6 || scaled - rounded > 1 - 1e-6) rounded = Math.floor(snap(Math.abs(snap(value)) * 100) + 0.5);
  return value < 0 ? 0 - rounded : rounded;
};
