import { Link } from 'react-router';
import type { RankChances, RobustnessView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Below this chance on either side a rank is not named. */
const tail = 0.05;

/** What was seen always or never in n draws is so with 95 % certainty but for 3 ÷ n (the rule of three). */
const unseen = 3;

/** The same chances in words and numbers: which ranks are likely, and how sure the first k is. */
export const ChanceTable = ({ view }: { view: RobustnessView }) => {
  const { t } = useText();
  const { number } = useFormats();
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t('ranking.rank')}
          </th>
          <th scope="col">{t('sensitivity.project')}</th>
          <th scope="col" className="num">
            {t('sensitivity.chances.likely')}
          </th>
          <th scope="col">{t('sensitivity.chances.between')}</th>
          <th scope="col" className="num">
            {t('sensitivity.chances.mean')}
          </th>
          <th scope="col" className="num">
            {t('sensitivity.chances.top', { top: view.top })}
          </th>
          <th scope="col" className="num">
            {t('sensitivity.chances.errorHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.projects.map((project) => {
          const likely = project.chances.indexOf(Math.max(...project.chances));
          const { from, to } = between(project);
          return (
            <tr key={project.code}>
              <td className="num">{project.rank}</td>
              <th scope="row">
                <Link to={`/projects/${project.code}`}>{project.name}</Link>
              </th>
              <td className="num">
                {t('sensitivity.chances.rankWith', { rank: likely + 1, chance: number(project.chances[likely]! * 100) })}
              </td>
              <td>
                {to === undefined
                  ? t('sensitivity.chances.fromRank', { from })
                  : from === to
                    ? t('sensitivity.chances.always', { rank: from })
                    : t('sensitivity.chances.ranks', { from, to })}
              </td>
              <td className="num">{project.meanRank === undefined ? '–' : number(project.meanRank, 1)}</td>
              <td className="num strong">{number(project.top * 100, 1)} %</td>
              <td className="num">
                {project.error > 0 ? `± ${number(project.error * 100, 2)}` : `< ${number((unseen / view.samples) * 100, 2)}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** The ranks that are left when 5 % is cut off at either end; `to` is absent when it lies beyond the ranks that are counted. */
const between = ({ chances }: RankChances): { from: number; to?: number } => {
  let sum = 0;
  let from: number | undefined;
  for (const [index, chance] of chances.entries()) {
    sum += chance;
    if (from === undefined && sum > tail) from = index + 1;
    if (sum >= 1 - tail - 1e-9) return { from: from ?? index + 1, to: index + 1 };
  }
  return { from: from ?? chances.length };
};
