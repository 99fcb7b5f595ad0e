import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ScrollRegion } from '../project/ScrollRegion.tsx';

/** What the project asks of each team in the plan year, beside the team's net capacity. */
export const SheetCapacity = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const year = String(framework.framework.planYear);
  const demand = framework.teams
    .map((team) => ({
      team,
      fte:
        project.core.fte
          .filter((entry) => entry.team === team.key && entry.quarter.startsWith(year))
          .reduce((sum, entry) => sum + entry.amount, 0) / 400,
    }))
    .filter((entry) => entry.fte > 0);
  if (demand.length === 0) return undefined;
  return (
    <section>
      <h3>{t('decide.capacity', { year })}</h3>
      <ScrollRegion label={t('decide.capacity', { year })}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('project.team')}</th>
              <th scope="col" className="num">
                {t('decide.capacity.net')}
              </th>
              <th scope="col" className="num">
                {t('decide.capacity.demand')}
              </th>
              <th scope="col">
                <span className="sr">{t('decide.capacity.share')}</span>
              </th>
              <th scope="col" className="num">
                {t('decide.capacity.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {demand.map(({ team, fte }) => (
              <tr key={team.key}>
                <th scope="row">{local(team.name)}</th>
                <td className="num">{formats.number(team.netCapacity, 1)}</td>
                <td className="num">{formats.number(fte, 1)}</td>
                <td>
                  <span className="capacity-bar" aria-hidden="true">
                    <i style={{ width: `${Math.min(100, (fte / Math.max(team.netCapacity, 0.01)) * 100)}%` }} />
                  </span>
                </td>
                <td className="num">{team.netCapacity === 0 ? '–' : formats.percent(fte / team.netCapacity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small muted">{t('decide.capacity.note')}</p>
    </section>
  );
};
