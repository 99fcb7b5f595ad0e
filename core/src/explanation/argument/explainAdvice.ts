import { inRange } from '../../framework/inRange.ts';
import type { Weighing } from '../../framework/weighing.ts';
import type { AdviceBand, WeighingFramework } from '../../framework/weighingFramework.ts';
import { snap } from '../../shared/rounding.ts';
import type { AdviceArgument, AdviceName } from '../explanation.ts';
import { rangeOf } from './endsWithin.ts';

/** The advice with its threshold, what it may still become, and how far the next one is. */
export const explainAdvice = (weighing: Weighing, { advice: bands, minimumCompleteness }: WeighingFramework): AdviceArgument => {
  const { priority, provisional, possibleAdvice, completeness } = weighing;
  const named = (key: string): AdviceName => ({ key, name: bands.find((band) => band.key === key)?.name ?? { nl: key } });
  const others = possibleAdvice.filter((key) => key !== weighing.advice).map(named);
  if (priority === undefined) return { provisional, others, without: completeness < minimumCompleteness ? 'incomplete' : 'unknown' };
  const position = bands.findIndex((band) => inRange(band, priority));
  const own = bands[position];
  const next = bands[position - 1];
  return {
    ...(own === undefined ? {} : { advice: { key: own.key, name: own.name, ends: rangeOf(own) } }),
    provisional,
    others,
    ...(next === undefined
      ? {}
      : { next: { key: next.key, name: next.name, ends: rangeOf(next), short: snap(lowestOf(next) - priority) } }),
  };
};

/** The lowest P, with two decimals, that still lies in the band. */
export const lowestOf = ({ from, above }: AdviceBand): number => from ?? snap((above ?? -Infinity) + 0.01);
