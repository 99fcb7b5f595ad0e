import type { ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** Net municipal cost per year. */
export const MoneyCard = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const { netCostPerYear, netCost } = project.core;
  return (
    <section className="card" aria-labelledby="money-title">
      <header>
        <h2 id="money-title">{t('project.money')}</h2>
      </header>
      {netCost === undefined ? (
        <p className="body muted">{t('project.money.none')}</p>
      ) : (
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('project.year')}</th>
              <th scope="col" className="num">
                {t('project.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {netCostPerYear.map((entry, index) => (
              <tr key={index}>
                <th scope="row">{entry.year}</th>
                <td className="num">{formats.euro(entry.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('project.total')}</th>
              <td className="num strong">{formats.euro(netCost)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
};
