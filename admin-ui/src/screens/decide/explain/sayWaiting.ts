import type { TaskView } from '@weegbrug/core/api';
import type { Translate } from '../../../messages/useText.ts';

/** "6 voor u", and how many only to know about. */
export const sayWaiting = (waiting: readonly TaskView[], t: Translate): string => {
  const votes = waiting.filter((task) => task.mayVote === true).length;
  const other = waiting.length - votes;
  return other === 0 ? t('decide.count.all', { votes }) : t('decide.count', { votes, other });
};
