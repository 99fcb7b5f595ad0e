import { snap } from '../../shared/rounding.ts';
import type { Lever, Move, NumberLever } from './lever.ts';

/**
 * How large a change is, so that changes of different questions can be put in order; those of a pair are added.
 * - A number: the change ÷ the span of the question. The span is the range that the form allows, but at most ten times the present value: forms allow
 *   wide ranges to refuse typing errors, and there everything would seem near. From 0 the span is at most a thousand steps.
 * - A choice: places between the two in the list of the form ÷ (number of choices − 1); yes to no is 1.
 * - Several choices: those added and taken away ÷ number of choices.
 */
export const distanceOf = (move: Move): number => snap(move.reduce((sum, { lever, to }) => sum + changeOf(lever, to), 0));

const changeOf = (lever: Lever, to: unknown): number => {
  switch (lever.kind) {
    case 'number':
      return Math.abs((to as number) - lever.value) / spanOf(lever);
    case 'choice': {
      const places = [lever.options.indexOf(lever.value as string), lever.options.indexOf(to as string)] as const;
      return Math.abs(places[1] - places[0]) / Math.max(1, lever.options.length - 1);
    }
    case 'list': {
      const next = to as readonly unknown[];
      const changed = lever.options.filter((option) => lever.value.includes(option) !== next.includes(option)).length;
      return changed / lever.options.length;
    }
  }
};

/** The span by which a change of a number is measured. */
const spanOf = ({ value, minimum, maximum, step }: NumberLever): number =>
  Math.max(step, Math.min(maximum - minimum, value === 0 ? 1000 * step : 10 * Math.abs(value)));
