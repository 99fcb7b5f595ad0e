import type { Range } from '../../framework/weighingFramework.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';

/** "vanaf 60", "vanaf 40 en onder 60", "precies 0": the ends of a range in words. */
export const sayRange = (
  { from, above, upTo, below }: Range,
  { say, number }: Pick<ExplanationWords, 'say' | 'number'>,
  written: (value: number) => string = (value) => number(value, decimalsOf(value)),
): string => {
  if (from !== undefined && from === upTo) return say('band.exactly', { value: written(from) });
  const ends = [
    ...(from === undefined ? [] : [say('band.from', { value: written(from) })]),
    ...(above === undefined ? [] : [say('band.above', { value: written(above) })]),
    ...(upTo === undefined ? [] : [say('band.upTo', { value: written(upTo) })]),
    ...(below === undefined ? [] : [say('band.below', { value: written(below) })]),
  ];
  return ends.length === 0 ? say('band.any') : ends.join(say('band.and'));
};
