import type { Panel } from './panel.ts';

/**
 * The default of a settlement: the median. With an even number the lower of the two in the middle, so that it is a score which somebody gave;
 * a mean is never proposed.
 */
export const proposedScore = ({ assessments }: Pick<Panel, 'assessments'>): number | undefined =>
  assessments.map(({ score }) => score).sort((one, other) => one - other)[Math.floor((assessments.length - 1) / 2)];
