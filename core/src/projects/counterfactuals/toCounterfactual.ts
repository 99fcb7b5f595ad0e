import type { Counterfactual } from '../../explanation/counterfactual.ts';
import { snap } from '../../shared/rounding.ts';
import type { Trial } from './createTrials.ts';
import { distanceOf } from './distanceOf.ts';
import type { Weighed } from './searchDirection.ts';

/** A change that was weighed, as it is told. */
export const toCounterfactual = ({ move, trial }: Weighed, base: Trial): Counterfactual => ({
  changes: move.map(({ lever, to }) => ({ path: lever.path, page: lever.page, question: lever.question, from: lever.value, to })),
  distance: distanceOf(move),
  priority: trial.priority,
  difference: snap(trial.priority - base.priority),
  ...(trial.weighing.advice === undefined ? {} : { advice: trial.weighing.advice }),
  goals: trial.weighing.goals.flatMap(({ goal, name, score }) => {
    const before = base.weighing.goals.find((one) => one.goal === goal)?.score;
    if (before === score) return [];
    return [{ goal, name, ...(before === undefined ? {} : { before }), ...(score === undefined ? {} : { after: score }) }];
  }),
});
