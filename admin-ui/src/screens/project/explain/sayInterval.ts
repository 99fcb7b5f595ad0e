import type { Weighing, WeighingFramework } from '@weegbrug/core/framework';
import type { Words } from './words.ts';

/** "Interval 23,46 tot 26,06; het advies kan nog parkeerplaats worden." */
export const sayInterval = (
  { interval, possibleAdvice, advice }: Weighing,
  framework: WeighingFramework,
  { t, local, formats }: Words,
): string => {
  if (interval.low === interval.high) return t('project.allKnown');
  const ends = { low: formats.score(interval.low), high: formats.score(interval.high) };
  const others = possibleAdvice
    .filter((key) => key !== advice)
    .map((key) => local(framework.advice.find((band) => band.key === key)?.name).toLowerCase());
  if (advice === undefined) return t('project.interval.open', { ...ends, advice: others.join(` ${t('ranking.or')} `) });
  return others.length === 0
    ? t('project.interval.firm', ends)
    : t('project.interval', { ...ends, advice: others.join(` ${t('ranking.or')} `) });
};
