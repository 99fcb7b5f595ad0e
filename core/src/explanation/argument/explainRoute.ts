import { inRange } from '../../framework/inRange.ts';
import type { EscalationResult, Weighing } from '../../framework/weighing.ts';
import type { Escalation, Range, WeighingFramework } from '../../framework/weighingFramework.ts';
import type { EscalationArgument, RouteArgument } from '../explanation.ts';
import { rangeOf } from './endsWithin.ts';

/**
 * Why this route: what keeps the project out of the lighter ones, and the escalations that raise it.
 * @param netCost integer euro cents over the project's life; `undefined` while unknown
 */
export const explainRoute = (weighing: Weighing, framework: WeighingFramework, netCost: number | undefined): RouteArgument => {
  const { routes, escalations } = framework;
  const position = routes.findIndex(({ key }) => key === weighing.route);
  const place = (key: string | undefined): number => routes.findIndex((route) => route.key === key);
  const open = weighing.provisional || weighing.priority === undefined;
  return {
    route: { key: weighing.route, name: routes[position]?.name ?? { nl: weighing.route } },
    passed: routes.slice(0, Math.max(0, position)).map(({ key, name, when }) => ({
      key,
      name,
      failing: [
        ...failing('impactLoad', when?.impactLoad, weighing.impactLoadInterval),
        ...failing('netCost', when?.netCost, netCost === undefined ? undefined : { low: netCost, high: netCost }),
      ],
    })),
    raisedBy: weighing.escalations
      .filter(({ outcome }) => outcome === 'certain' || open)
      .filter(({ key }) => place(escalations.find((entry) => entry.key === key)?.atLeastRoute) === position && position > 0)
      .map(({ key, name }) => ({ key, name })),
  };
};

type Failing = RouteArgument['passed'][number]['failing'];

const failing = (what: Failing[number]['what'], range: Range | undefined, value: { low: number; high: number } | undefined): Failing => {
  if (range === undefined) return [];
  const ends = rangeOf(range);
  if (value === undefined) return [{ what, ends, outcome: 'unknown' }];
  const [low, high] = [inRange(range, value.low), inRange(range, value.high)];
  if (low && high) return [];
  return [
    {
      what,
      ends,
      ...(value.low === value.high ? { value: value.low } : {}),
      outcome: value.low !== value.high && low !== high ? 'unknown' : 'false',
    },
  ];
};

/** What set each escalation off. */
export const explainEscalations = (weighing: Weighing, framework: WeighingFramework): EscalationArgument[] =>
  weighing.escalations.flatMap((found) => {
    const when = framework.escalations.find(({ key }) => key === found.key)?.when;
    if (when === undefined) return [];
    const { key, name, consequence, outcome } = found;
    return [{ key, name, consequence, outcome, cause: causeOf(found, when, weighing, framework) }];
  });

const causeOf = (
  found: EscalationResult,
  when: Escalation['when'],
  weighing: Weighing,
  { scale }: WeighingFramework,
): EscalationArgument['cause'] => {
  if (when.kind === 'negativeContribution')
    return { kind: 'negativeContribution', value: weighing.contribution.negative, ends: rangeOf(when.range) };
  const about = found.goals ?? (found.goal === undefined ? [] : [found.goal]);
  return {
    kind: 'criterionAtMinimum',
    minimum: scale.min,
    goals: weighing.goals.filter(({ goal }) => about.includes(goal)).map(({ name, weight }) => ({ name, weight })),
  };
};
