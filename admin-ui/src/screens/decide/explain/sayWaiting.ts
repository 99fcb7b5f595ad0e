import type { TaskView } from '@weegbrug/core/api';
import type { Translate } from '../../../messages/useText.ts';

/** "6 voor u", how many only to know about, and how many panels wait. */
export const sayWaiting = (waiting: readonly TaskView[], judging: number, t: Translate): string => {
  const votes = waiting.filter((task) => task.mayVote === true).length;
  const other = waiting.length - votes;
  const decisions = other === 0 ? t('decide.count.all', { votes }) : t('decide.count', { votes, other });
  const parts = [...(waiting.length === 0 ? [] : [decisions]), ...(judging === 0 ? [] : [t('decide.judge.count', { count: judging })])];
  return parts.join(', ');
};
