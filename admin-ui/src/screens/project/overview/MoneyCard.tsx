import type { ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** Net municipal cost per year. */
export const MoneyCard = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const { netCostPerYear, netCost } = project.core;
  const most = Math.max(1, ...netCostPerYear.map((entry) => entry.amount));
  return (
    <section className="card" aria-labelledby="money-title">
      <header>
        <h2 id="money-title">{t('project.money')}</h2>
      </header>
      {netCost === undefined ? (
        <p className="body muted">{t('project.money.none')}</p>
      ) : (
        <table className="dense money">
          <thead>
            <tr>
              <th scope="col">{t('project.year')}</th>
              <th scope="col">
                <span className="sr">{t('project.money.bar')}</span>
              </th>
              <th scope="col" className="num">
                {t('project.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {netCostPerYear.map((entry, index) => (
              <tr key={index}>
                <th scope="row">{entry.year}</th>
                <td>
                  <span className="bar-year" aria-hidden="true">
                    <i style={{ width: `${Math.max(0, (entry.amount / most) * 100)}%` }} />
                  </span>
                </td>
                <td className="num">{formats.euro(entry.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('project.total')}
              </th>
              <td className="num strong">{formats.euro(netCost)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
};
