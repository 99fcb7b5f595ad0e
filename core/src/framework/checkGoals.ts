import { pointerTo, type Problem } from '../rules/problem.ts';
import type { Goal } from './weighingFramework.ts';

/** Ids of all goals, and which of them are leaves. */
export type GoalIndex = { all: ReadonlySet<string>; leaves: ReadonlySet<string> };

/** What is wrong with the goal tree: doubled or empty ids, weights that are negative, no number, or all zero among siblings. */
export const checkGoals = (goals: readonly Goal[], pointer: string): { problems: Problem[]; index: GoalIndex } => {
  const problems: Problem[] = [];
  const all = new Set<string>();
  const leaves = new Set<string>();

  const visit = (siblings: readonly Goal[], place: string): void => {
    siblings.forEach((goal, position) => {
      const here = pointerTo(place, position);
      if (goal.id === '') problems.push({ pointer: pointerTo(here, 'id'), code: 'goalIdEmpty' as const, ...texts.idEmpty });
      if (all.has(goal.id)) problems.push({ pointer: pointerTo(here, 'id'), code: 'goalDuplicate' as const, ...texts.duplicate(goal.id) });
      all.add(goal.id);
      if (!Number.isFinite(goal.weight) || goal.weight < 0) {
        problems.push({ pointer: pointerTo(here, 'weight'), code: 'weightWrong' as const, ...texts.weight(goal.id) });
      }
      if (goal.children === undefined || goal.children.length === 0) leaves.add(goal.id);
      else visit(goal.children, pointerTo(here, 'children'));
    });
    if (siblings.every(({ weight }) => weight === 0)) problems.push({ pointer: place, code: 'weightsZero' as const, ...texts.zero });
  };

  if (goals.length === 0) problems.push({ pointer, code: 'goalsEmpty' as const, ...texts.empty });
  else visit(goals, pointer);
  return { problems, index: { all, leaves } };
};

const texts = {
  empty: {
    message: { nl: 'Het afwegingskader heeft geen doelen.', en: 'The weighing framework has no goals.' },
    remedy: { nl: 'Voeg minstens één doel toe.', en: 'Add at least one goal.' },
  },
  idEmpty: {
    message: { nl: 'Dit doel heeft geen kenmerk.', en: 'This goal has no id.' },
    remedy: { nl: 'Vul een kenmerk in, bijvoorbeeld D1.2.', en: 'Fill in an id, for instance D1.2.' },
  },
  duplicate: (id: string) => ({
    message: { nl: `Het kenmerk ‘${id}’ komt vaker voor in de doelenboom.`, en: `The id “${id}” occurs more than once in the goal tree.` },
    remedy: { nl: 'Geef elk doel een eigen kenmerk.', en: 'Give each goal an id of its own.' },
  }),
  weight: (id: string) => ({
    message: {
      nl: `Het gewicht van doel ‘${id}’ is negatief of geen getal.`,
      en: `The weight of goal “${id}” is negative or not a number.`,
    },
    remedy: { nl: 'Vul een getal van 0 of hoger in.', en: 'Fill in a number of 0 or more.' },
  }),
  zero: {
    message: { nl: 'Deze doelen wegen allemaal 0; er valt niets te verdelen.', en: 'These goals all weigh 0; there is nothing to divide.' },
    remedy: { nl: 'Geef minstens één van de doelen een gewicht boven 0.', en: 'Give at least one of the goals a weight above 0.' },
  },
};
