import { inRange } from './inRange.ts';
import type { DecisionRoute, Range } from './weighingFramework.ts';

/**
 * The decision route: the first whose conditions hold for the impact load and the net cost as shown. While one of them is unknown it
 * is the heaviest route that some possible value leads to. Escalations raise it to at least theirs.
 * @param impactLoad ends of I as shown, 0 … 100; equal when it is known
 * @param netCost integer euro cents over the project's life; `undefined` while unknown
 * @param atLeast route keys that the escalations ask for
 */
export const chooseRoute = (
  routes: readonly DecisionRoute[],
  impactLoad: { low: number; high: number },
  netCost: number | undefined,
  atLeast: readonly string[],
): string => {
  const loads =
    impactLoad.low === impactLoad.high
      ? [impactLoad.low]
      : candidates(
          routes.map(({ when }) => when?.impactLoad),
          0.01,
          impactLoad.low,
          impactLoad.high,
        );
  const costs =
    netCost === undefined
      ? candidates(
          routes.map(({ when }) => when?.netCost),
          1,
          -Number.MAX_VALUE,
          Number.MAX_VALUE,
        )
      : [netCost];
  const reachable = loads.flatMap((load) => costs.map((cost) => routeIndex(routes, load, cost)));
  const heaviest = Math.max(...reachable, ...atLeast.map((key) => routes.findIndex((route) => route.key === key)));
  return routes[heaviest]!.key;
};

/** Where no route fits, the last and heaviest is taken. */
const routeIndex = (routes: readonly DecisionRoute[], load: number, cost: number): number => {
  const index = routes.findIndex(
    ({ when }) =>
      (when?.impactLoad === undefined || inRange(when.impactLoad, load)) && (when?.netCost === undefined || inRange(when.netCost, cost)),
  );
  return index === -1 ? routes.length - 1 : index;
};

/** Values between two ends that together reach every route: the ends, each threshold, and one step on either side of it. */
const candidates = (ranges: readonly (Range | undefined)[], step: number, low: number, high: number): number[] => [
  low,
  high,
  ...ranges
    .flatMap((range) => [range?.from, range?.above, range?.upTo, range?.below])
    .flatMap((end) => (end === undefined ? [] : [end - step, end, end + step]))
    .filter((value) => value > low && value < high),
];
