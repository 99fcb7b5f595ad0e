import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** FTE per team and quarter. */
export const CapacityCard = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { fte } = project.core;
  const quarters = [...new Set(fte.map((entry) => entry.quarter))].sort();
  const teams = [...new Set(fte.map((entry) => entry.team))];
  const amount = (team: string | undefined, quarter: string): number =>
    fte
      .filter((entry) => entry.quarter === quarter && (team === undefined || entry.team === team))
      .reduce((sum, entry) => sum + entry.amount, 0);
  const written = (hundredths: number): string =>
    hundredths === 0 ? '–' : formats.number(hundredths / 100, hundredths % 10 === 0 ? 1 : 2);
  return (
    <section className="card" aria-labelledby="capacity-title">
      <header>
        <h2 id="capacity-title">{t('project.capacity')}</h2>
      </header>
      {fte.length === 0 ? (
        <p className="body muted">{t('project.capacity.none')}</p>
      ) : (
        <ScrollRegion label={t('project.capacity')}>
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{t('project.team')}</th>
                {quarters.map((quarter) => (
                  <th key={quarter} scope="col" className="num">
                    {`${quarter.slice(0, 4)} ${t('project.quarter', { quarter: quarter.slice(-1) })}`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {teams.map((team) => (
                <tr key={team}>
                  <th scope="row">{local(framework.teams.find((entry) => entry.key === team)?.name) || team}</th>
                  {quarters.map((quarter) => (
                    <td key={quarter} className="num">
                      {written(amount(team, quarter))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('project.total')}</th>
                {quarters.map((quarter) => (
                  <td key={quarter} className="num strong">
                    {written(amount(undefined, quarter))}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
};
