import type { ActivePeriod, ReleaseSummary } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** When a release was active, by whom and approved by whom, in words. */
export const useReleaseWords = () => {
  const { t } = useText();
  const formats = useFormats();
  const count = (unit: 'minutes' | 'hours' | 'days', number: number): string =>
    t(number === 1 ? `publishing.duration.${unit}.one` : `publishing.duration.${unit}.many`, { count: number });
  const duration = (from: string, until: string): string => {
    const passed = Date.parse(until) - Date.parse(from);
    if (passed < hour) return count('minutes', Math.max(1, Math.round(passed / minute)));
    return passed < 2 * day ? count('hours', Math.round(passed / hour)) : count('days', Math.round(passed / day));
  };
  const period = ({ from, until }: ActivePeriod): string => {
    if (until === undefined) return t('publishing.history.since', { day: formats.date(from) });
    const [first, last] = [formats.date(from), formats.date(until)];
    return first === last
      ? `${first}, ${formats.time(from)} – ${formats.time(until)}`
      : t('publishing.history.period', { from: first, until: last });
  };
  return {
    period,
    /** The one line of the card: the latest time that it was active. */
    activity: ({ periods, takenBack, publishedAt }: ReleaseSummary): string => {
      const [last] = periods;
      if (last === undefined) return t('publishing.history.publishedOn', { day: formats.date(publishedAt) });
      return takenBack && last.until !== undefined
        ? t('publishing.history.was', { duration: duration(last.from, last.until) })
        : period(last);
    },
    people: ({ authorName, reviewerName }: ReleaseSummary): string =>
      reviewerName === undefined ? authorName : `${authorName}, ${t('publishing.history.approved', { name: reviewerName })}`,
  };
};
