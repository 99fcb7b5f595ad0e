import { roundHalfAwayFromZero } from '../shared/rounding.ts';
import type { WeightAgreement } from '../weights/weightAgreement.ts';
import { siblingsOf } from './siblingsOf.ts';
import type { WeighingFramework } from './weighingFramework.ts';

/** Where the weights of a framework are not those that were adopted. */
export type Departure = {
  agreement: WeightAgreement;
  /** The goals below the node are others than were weighed (or the node is gone); then weights cannot be compared. */
  goalsChanged: boolean;
  /** Percent among the siblings, two decimals; only the goals that differ. */
  goals: readonly { goal: string; adopted: number; now: number }[];
};

/** The latest agreement on the goals below each node. */
export const latestAgreements = ({ weightAgreements = [] }: Pick<WeighingFramework, 'weightAgreements'>): readonly WeightAgreement[] => {
  const latest = new Map<string | undefined, WeightAgreement>();
  for (const agreement of weightAgreements) {
    const earlier = latest.get(agreement.goal);
    if (earlier === undefined || earlier.adoption.on <= agreement.adoption.on) latest.set(agreement.goal, agreement);
  }
  return [...latest.values()];
};

/** Every latest agreement from which the goal tree departs; shares are compared as shown, with two decimals. */
export const departuresOf = (framework: Pick<WeighingFramework, 'goals' | 'weightAgreements'>): readonly Departure[] =>
  latestAgreements(framework).flatMap((agreement): Departure[] => {
    const siblings = siblingsOf(framework.goals, agreement.goal);
    const ids = siblings?.map(({ id }) => id) ?? [];
    const same = ids.length === agreement.goals.length && agreement.goals.every((goal) => ids.includes(goal));
    if (siblings === undefined || !same) return [{ agreement, goalsChanged: true, goals: [] }];
    const total = siblings.reduce((sum, { weight }) => sum + weight, 0);
    const goals = siblings.flatMap(({ id, weight }) => {
      const now = total > 0 ? roundHalfAwayFromZero((weight / total) * 100, 2) : 0;
      const adopted = roundHalfAwayFromZero(agreement.adopted[id] ?? 0, 2);
      return now === adopted ? [] : [{ goal: id, adopted, now }];
    });
    return goals.length === 0 ? [] : [{ agreement, goalsChanged: false, goals }];
  });
