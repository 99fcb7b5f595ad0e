/** Steps of the scale of Saaty (1980): 1 equally important, 3 somewhat, 5 clearly, 7 much, 9 overwhelmingly more important; even steps lie between. */
export const saatySteps = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The whole scale as ratios, from 1/9 to 9. */
export const saatyScale: readonly number[] = [
  ...saatySteps
    .slice(1)
    .map((step) => 1 / step)
    .reverse(),
  ...saatySteps,
];

/** Relative room for decimals that were cut off: 0.3333 is 1/3, 0.33 is not. */
const tolerance = 1e-3;

export const isNearly = (one: number, other: number): boolean => Math.abs(one / other - 1) <= tolerance;

/** The step of the scale that lies nearest to a ratio, measured in ratios (2 lies half way between 1 and 4). */
export const nearestSaaty = (ratio: number): number =>
  saatyScale.reduce((best, step) => (Math.abs(Math.log(ratio / step)) < Math.abs(Math.log(ratio / best)) ? step : best));

/** The step that a ratio is, decimals that were cut off restored; `undefined` when it is none. */
export const saatyStepOf = (ratio: number): number | undefined => {
  if (!(ratio > 0) || !Number.isFinite(ratio)) return undefined;
  const step = nearestSaaty(ratio);
  return isNearly(ratio, step) ? step : undefined;
};
