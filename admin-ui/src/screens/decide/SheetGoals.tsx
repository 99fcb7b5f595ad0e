import { type GoalArgument, sayScore } from '@weegbrug/core/explanation';
import { SignedBar } from '../../blocks/SignedBar.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ScrollRegion } from '../project/ScrollRegion.tsx';

/** Goals that the project moves, most harmful first. */
export const SheetGoals = ({ goals }: { goals: readonly GoalArgument[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const moved = goals
    .filter(({ positive, negative }) => positive.exact !== 0 || negative.exact !== 0)
    .sort((a, b) => a.points.exact - b.points.exact);
  const max = Math.max(1, ...moved.map((goal) => Math.max(goal.positive.exact, -goal.negative.exact)));
  if (moved.length === 0) return undefined;
  return (
    <>
      <ScrollRegion label={t('weigh.title')}>
        <table className="dense">
          <caption className="sr">{t('weigh.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('weigh.goal')}</th>
              <th scope="col" className="num">
                {t('weigh.weight')}
              </th>
              <th scope="col" className="num">
                {t('weigh.score')}
              </th>
              <th scope="col">
                <span className="sr">{t('ranking.contribution')}</span>
              </th>
              <th scope="col" className="num">
                {t('weigh.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.map((goal) => (
              <tr key={goal.goal}>
                <th scope="row">{local(goal.name)}</th>
                <td className="num">{formats.percent(goal.weight, 2)}</td>
                <td className="num">{goal.score === undefined ? '–' : sayScore(goal.score, formats)}</td>
                <td>
                  <SignedBar parts={[{ key: goal.goal, positive: goal.positive.shown, negative: goal.negative.shown }]} max={max} />
                </td>
                <td className={`num strong ${goal.points.exact < 0 ? 'neg' : 'pos'}`}>{formats.signed(goal.points.shown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small muted">{t('weigh.rounded')}</p>
    </>
  );
};
