import { roundHalfAwayFromZero, snap } from '../shared/rounding.ts';

/**
 * Net capacity of a team: gross × (1 − going concern) × (1 − buffer), rounded half away from zero to the step.
 * @param grossHundredths hundredths of FTE
 * @param goingConcern share of regular work, 0 … 1
 * @param buffer share that is kept free, 0 … 1
 * @param stepFte FTE to which the outcome is rounded, > 0 (reference: 0.1)
 * @returns FTE
 */
export const netCapacity = (grossHundredths: number, goingConcern: number, buffer: number, stepFte: number): number => {
  const net = (grossHundredths / 100) * (1 - goingConcern) * (1 - buffer);
  return snap(roundHalfAwayFromZero(snap(net) / stepFte, 0) * stepFte);
};
