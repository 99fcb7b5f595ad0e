/** Counts work instead of time, so that the same table always gives the same result, in the server and in the browser. */
export type WorkBudget = { spend(steps: number): void };

/** Thrown when the budget is used up; whoever set it says "not completed". */
export class BudgetSpent extends Error {}

export const workBudget = (steps: number): WorkBudget => {
  let left = steps;
  return {
    spend: (used) => {
      left -= used;
      if (left < 0) throw new BudgetSpent('the analysis takes more steps than it may');
    },
  };
};
