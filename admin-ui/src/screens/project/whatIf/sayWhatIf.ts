import type { ProjectView, TrialWeighingView } from '@weegbrug/core/api';
import { sayScore } from '@weegbrug/core/explanation';
import type { WeighingFramework } from '@weegbrug/core/framework';
import type { Words } from '../explain/words.ts';

/** What another answer would do: score of the goal, priority and advice against now. What matters stands between `**`. */
export const sayWhatIf = (
  now: ProjectView['weighing'],
  then: TrialWeighingView['weighing'],
  goal: string,
  framework: WeighingFramework,
  { t, local, formats }: Words,
): string => {
  const scoreOf = (weighing: Pick<ProjectView['weighing'], 'goals'>): string => {
    const score = weighing.goals.find((entry) => entry.goal === goal)?.score;
    return score === undefined ? t('common.unknown') : sayScore(score, formats);
  };
  const adviceOf = (weighing: Pick<ProjectView['weighing'], 'advice'>): string =>
    local(framework.advice.find((band) => band.key === weighing.advice)?.name).toLowerCase() || t('whatIf.noAdvice');
  const [before, after] = [scoreOf(now), scoreOf(then)];
  const score = before === after ? t('whatIf.score.same', { score: after }) : t('whatIf.score', { before, after });
  if (then.priority === undefined)
    return `${score} ${t('whatIf.open', { low: formats.score(then.interval.low), high: formats.score(then.interval.high) })}`;
  const figures = { after: formats.score(then.priority), advice: adviceOf(then) };
  if (now.priority === undefined) return `${score} ${t('whatIf.priority.new', figures)}`;
  const difference = formats.signed(Math.round((then.priority - now.priority) * 100) / 100);
  if (now.priority === then.priority) return `${score} ${t('whatIf.priority.same', figures)}`;
  const changed = { ...figures, before: formats.score(now.priority), difference };
  return `${score} ${t(now.advice === then.advice ? 'whatIf.priority' : 'whatIf.priority.advice', changed)}`;
};
