import type { RobustnessView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Projects and ranks that the map shows; the table has more. */
const shown = { projects: 25, ranks: 25 };

/** Projects by rank; the fuller a cell, the likelier the rank, and from one per cent on the number stands in it. */
export const ChanceMap = ({ view }: { view: RobustnessView }) => {
  const { t } = useText();
  const { number } = useFormats();
  const ranks = Math.min(shown.ranks, view.projects[0]?.chances.length ?? 0);
  const columns = Array.from({ length: ranks }, (_, index) => index);
  const beyond = view.compared.projects > ranks;
  const cell = (chance: number): string => (chance === 0 ? '' : chance < 0.005 ? '<1' : number(chance * 100));
  return (
    <table className="chance-map">
      <caption className="sr">{t('sensitivity.chances.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sensitivity.project')}</th>
          {columns.map((rank) => (
            <th key={rank} scope="col" className="num">
              {rank + 1}
            </th>
          ))}
          {beyond && (
            <th scope="col" className="num">
              {t('sensitivity.chances.later')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {view.projects.slice(0, shown.projects).map((project) => {
          const later = project.chances.slice(ranks).reduce((sum, chance) => sum + chance, project.later);
          return (
            <tr key={project.code}>
              <th scope="row">
                {project.rank}. {project.name}
              </th>
              {columns.map((rank) => (
                <Cell key={rank} chance={project.chances[rank]!} text={cell(project.chances[rank]!)} />
              ))}
              {beyond && <Cell chance={later} text={cell(later)} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Five steps of one hue; the number is what says it. */
const Cell = ({ chance, text }: { chance: number; text: string }) => (
  <td className={`step-${chance === 0 ? 0 : Math.min(5, Math.floor(chance * 5) + 1)}`}>{text}</td>
);
