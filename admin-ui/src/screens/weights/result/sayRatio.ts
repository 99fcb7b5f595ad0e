import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Translate } from '../../../messages/useText.ts';

/** The step of Saaty's scale in words; the ratio is a whole number of 1 … 9. */
const degreeKey = (step: number): MessageKey => `weights.degree.${Math.round(step)}` as MessageKey;

/** A comparison as a sentence: the more important goal first. @param ratio of the first to the second, a step of the scale */
export const sayComparison = (first: string, second: string, ratio: number, t: Translate): string => {
  const [more, less, step] = ratio >= 1 ? [first, second, ratio] : [second, first, 1 / ratio];
  return t('weights.judge.sentence', { first: more, second: less, degree: t(degreeKey(step)) });
};

const fractions = ['½', '⅓', '¼', '⅕', '⅙', '⅐', '⅛', '⅑'];

/** A ratio as in a matrix: whole numbers and their reciprocals as such, anything else with two decimals. */
export const shortRatio = (ratio: number, number: (value: number, decimals?: number) => string): string => {
  const whole = Math.round(ratio);
  if (whole >= 1 && Math.abs(ratio - whole) < 1e-6) return String(whole);
  const below = Math.round(1 / ratio);
  if (below >= 2 && below <= 9 && Math.abs(1 / ratio - below) < 1e-6) return fractions[below - 2]!;
  return number(ratio, 2);
};
