import type { AdviceName, AxisArgument, EscalationArgument, Explanation, IntervalArgument, RouteArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';
import { sayRange } from './sayRange.ts';

/** What the class of an impact axis follows from: "4 × 5 = 20; vanaf 17 is klasse 5", or the meaning of a judged class. */
export const sayAxis = (axis: AxisArgument, words: ExplanationWords): string => {
  const { say, local, number } = words;
  if (axis.class === undefined || axis.value === undefined) return say('axis.unknown');
  const written = (value: number): string => number(value, decimalsOf(value, 0, 2));
  if (axis.ends === undefined) return local(axis.label) || say('axis.class', { class: axis.class });
  const value = axis.factors.length > 1 ? `${axis.factors.map(written).join(' × ')} = ${written(axis.value)}` : written(axis.value);
  return say('axis.band', { value, band: sayRange(axis.ends, words), class: axis.class });
};

/** How much of the weight has data. */
export const sayCompleteness = ({ completeness, minimumCompleteness }: Explanation, { say, percent }: ExplanationWords): string =>
  completeness === 1
    ? say('completeness.all')
    : say(completeness < minimumCompleteness ? 'completeness.few' : 'completeness.some', {
        percent: percent(completeness, decimalsOf(completeness * 100, 0, 1)),
        minimum: percent(minimumCompleteness, decimalsOf(minimumCompleteness * 100, 0, 1)),
      });

const names = (list: readonly AdviceName[], { local, say }: ExplanationWords): string =>
  list.map(({ name }) => local(name).toLowerCase()).join(` ${say('or')} `);

/** "Interval 23,46 tot 26,06; het advies kan nog parkeerplaats worden." */
export const sayInterval = ({ interval, advice }: Pick<Explanation, 'interval' | 'advice'>, words: ExplanationWords): string => {
  const { say, number } = words;
  if (interval.low === interval.high) return say('interval.known');
  const ends = { low: number(interval.low, 2), high: number(interval.high, 2), advice: names(advice.others, words) };
  if (advice.advice === undefined) return say('interval.open', ends);
  return say(advice.others.length === 0 ? 'interval.firm' : 'interval.may', ends);
};

/** Both ends as a sum: what is known, and what each missing answer takes off or adds. */
export const sayIntervalSums = ({ low, high, present, terms }: IntervalArgument, words: ExplanationWords): string[] => {
  const { say, number, signed, local } = words;
  if (terms.length === 0) return [];
  const sum = (end: 'low' | 'high'): string =>
    [
      say('interval.present', { value: number(present, 2) }),
      ...terms.filter((term) => term[end] !== 0).map((term) => say('interval.term', { value: signed(term[end]), name: local(term.name) })),
    ].join(' ');
  return [say('interval.low', { sum: sum('low'), end: number(low, 2) }), say('interval.high', { sum: sum('high'), end: number(high, 2) })];
};

/** The advice, the threshold that it follows from, and how far the next one is. */
export const sayAdvice = ({ advice, sum }: Pick<Explanation, 'advice' | 'sum'>, words: ExplanationWords): string => {
  const { say, local, number } = words;
  if (advice.without !== undefined) return say(advice.without === 'incomplete' ? 'advice.incomplete' : 'advice.unknown');
  const own =
    advice.advice === undefined
      ? []
      : [
          say('advice.is', {
            priority: number(sum.priority?.value ?? 0, 2),
            band: sayRange(advice.advice.ends, words),
            advice: local(advice.advice.name).toLowerCase(),
          }),
        ];
  const next =
    advice.next === undefined
      ? say('advice.highest')
      : say('advice.next', {
          advice: local(advice.next.name).toLowerCase(),
          band: sayRange(advice.next.ends, words),
          short: number(advice.next.short, 2),
        });
  return [...own, next, ...(advice.provisional ? [say('advice.provisional')] : [])].join(' ');
};

/** The route, what keeps the project out of lighter ones, and what raised it. */
export const sayRoute = ({ route, passed, raisedBy }: RouteArgument, words: ExplanationWords): string => {
  const { say, local, number, euro } = words;
  const reason = ({ what, ends, value, outcome }: RouteArgument['passed'][number]['failing'][number]): string => {
    const written = what === 'netCost' ? euro : (one: number): string => number(one, decimalsOf(one));
    const band = sayRange(ends, words, written);
    if (outcome === 'unknown') return say(`route.${what}.unknown`, { band });
    if (value === undefined) return say('route.impactLoad.outside', { band });
    return say(`route.${what}.false`, { value: what === 'netCost' ? euro(value) : number(value, 2), band });
  };
  return [
    say('route.is', { route: local(route.name) }),
    ...passed
      .filter(({ failing }) => failing.length > 0)
      .map(({ name, failing }) => say('route.passed', { route: local(name), reasons: failing.map(reason).join('; ') })),
    ...(raisedBy.length === 0 ? [] : [say('route.raised', { escalations: raisedBy.map(({ name }) => local(name)).join(', ') })]),
  ].join(' ');
};

/** What set an escalation off: "D− is −10,33." or the goals with their weight. */
export const sayEscalation = ({ cause }: EscalationArgument, { say, signed, local, percent }: ExplanationWords): string =>
  cause.kind === 'negativeContribution'
    ? say('escalation.negative', { value: signed(cause.value) })
    : cause.goals
        .map(({ name, weight }) => say('escalation.goal', { goal: local(name), weight: percent(weight, decimalsOf(weight * 100, 0, 2)) }))
        .join(' ');
