import type { GoalWeighing } from '@weegbrug/core/framework';
import { SignedBar } from '../../blocks/SignedBar.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ScrollRegion } from '../project/ScrollRegion.tsx';

/** Goals that the project moves, most harmful first. */
export const SheetGoals = ({ goals }: { goals: readonly GoalWeighing[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const moved = goals.filter((goal) => goal.points !== 0 || goal.positive !== 0 || goal.negative !== 0).sort((a, b) => a.points - b.points);
  const max = Math.max(1, ...moved.map((goal) => Math.max(goal.positive, -goal.negative)));
  if (moved.length === 0) return undefined;
  return (
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
              <td className="num">{goal.score === undefined ? '–' : formats.signed(goal.score, Number.isInteger(goal.score) ? 0 : 2)}</td>
              <td>
                <SignedBar parts={[{ key: goal.goal, positive: goal.positive, negative: goal.negative }]} max={max} />
              </td>
              <td className={`num strong ${goal.points < 0 ? 'neg' : 'pos'}`}>{formats.signed(goal.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
