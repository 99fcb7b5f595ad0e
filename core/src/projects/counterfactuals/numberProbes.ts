import { roundHalfAwayFromZero, snap } from '../../shared/rounding.ts';
import type { Move, NumberLever } from './lever.ts';

/** A way in which answers move together by one number: one answer, or two of which the second follows. */
export type Direction = { levers: readonly { lever: NumberLever; sign: 1 | -1 }[]; step: number };

/** Steps up to which is searched from a value that is small. */
const mostSteps = 10_000;

/** The value of a lever after so many steps, on the grid of the question. */
export const valueAfter = ({ value, step }: NumberLever, sign: 1 | -1, steps: number): number =>
  roundHalfAwayFromZero(snap(steps === 0 ? value : gridValue(value, step, sign, steps)), 6);

/** The first step goes to the nearest multiple of the step beyond the value, so that what is proposed is a round number. */
const gridValue = (value: number, step: number, sign: 1 | -1, steps: number): number => {
  const places = value / step;
  const first = sign > 0 ? Math.floor(snap(places)) + 1 : Math.ceil(snap(places)) - 1;
  return (first + sign * (steps - 1)) * step;
};

/** How many steps fit within what the form allows and what is worth searching: ten times the present value, or ten thousand steps. */
const reachOf = ({ levers, step }: Direction): number =>
  Math.max(
    0,
    Math.min(
      ...levers.map(({ lever, sign }) => {
        const room = sign > 0 ? lever.maximum - lever.value : lever.value - lever.minimum;
        return Math.floor(snap(Math.min(room, Math.max(10 * Math.abs(lever.value), mostSteps * step)) / step));
      }),
    ),
  );

/**
 * Numbers of steps to look at first: 1, 2, 4, … to the reach, and the values that often matter: where an answer becomes 0, and edges that the
 * framework or a rule states for the answer itself.
 * @param edges values of the first lever
 */
export const probesOf = (direction: Direction, edges: readonly number[]): number[] => {
  const reach = reachOf(direction);
  const ladder: number[] = [];
  for (let steps = 1; steps < reach; steps *= 2) ladder.push(steps);
  const special = direction.levers.flatMap(({ lever, sign }, index) =>
    [0, ...(index === 0 ? edges : [])].flatMap((value) => {
      const steps = Math.round((sign * (value - lever.value)) / lever.step);
      return [steps - 1, steps, steps + 1];
    }),
  );
  return [...new Set([...ladder, ...special, reach].filter((steps) => steps >= 1 && steps <= reach))].sort((one, other) => one - other);
};

/** How much further a rounder number may be than the nearest that does it. */
const furtherAway = 1.01;

/** Rounder numbers just beyond so many steps, the roundest first; only where the question takes decimals. */
export const rounderMoves = ({ levers, step }: Direction, steps: number): Move[] => {
  const [one] = levers;
  if (one === undefined || levers.length > 1 || step >= 1) return [];
  const { lever, sign } = one;
  const exact = valueAfter(lever, sign, steps);
  return [1, 0.1].flatMap((grain): Move[] => {
    const to = roundHalfAwayFromZero((sign > 0 ? Math.ceil(snap(exact / grain)) : Math.floor(snap(exact / grain))) * grain, 6);
    const near = Math.abs(to - lever.value) <= furtherAway * Math.abs(exact - lever.value);
    return near && to !== exact && to >= lever.minimum && to <= lever.maximum ? [[{ lever, to }]] : [];
  });
};
