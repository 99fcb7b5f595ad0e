import { Fragment, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Explanation, GoalArgument } from '@weegbrug/core/explanation';
import type { Goal } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ProjectEngine } from '../useProjectEngine.ts';
import { GoalRow } from './GoalRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** Contribution per goal: programmes as group rows that keep D− and D+ apart, leaves that open to their reasons. */
export const GoalsCard = ({
  project,
  framework,
  explanation,
  form,
}: {
  project: ProjectView;
  framework: FrameworkView;
  explanation: Explanation;
  form: ProjectEngine | undefined;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const { weighing } = project;
  const { goals: goalArguments, groups, sum } = explanation;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(heaviest(goalArguments)));
  const toggle = (goal: string): void =>
    setOpen((current) => (current.has(goal) ? new Set([...current].filter((entry) => entry !== goal)) : new Set([...current, goal])));
  const max = Math.max(1, ...goalArguments.map((goal) => Math.max(goal.positive.exact, -goal.negative.exact)));
  const branch = (goals: readonly Goal[]): React.ReactNode =>
    goals.map((goal) => {
      const leaf = goalArguments.find((entry) => entry.goal === goal.id);
      const group = groups.find((entry) => entry.goal === goal.id);
      if (goal.children === undefined || goal.children.length === 0)
        return leaf === undefined ? undefined : (
          <GoalRow
            key={goal.id}
            goal={leaf}
            scaleMax={sum.scaleMax}
            project={project}
            framework={framework}
            form={form}
            open={open.has(goal.id)}
            toggle={() => toggle(goal.id)}
            max={max}
          />
        );
      return (
        <Fragment key={goal.id}>
          {group !== undefined && <GroupRow group={group} />}
          {branch(goal.children)}
        </Fragment>
      );
    });
  return (
    <section className="card" aria-labelledby="goals-title">
      <header>
        <h2 id="goals-title">{t('weigh.title')}</h2>
        <span className="small muted end">{t('weigh.known', { percent: formats.percent(weighing.completeness) })}</span>
      </header>
      <ScrollRegion label={t('weigh.title')}>
        <table className="goals">
          <thead>
            <tr>
              <th scope="col">{t('weigh.goal')}</th>
              <th scope="col" className="num">
                {t('weigh.weight')}
              </th>
              <th scope="col" className="num">
                {t('weigh.score')}
              </th>
              <th scope="col">{t('weigh.evidence')}</th>
              <th scope="col">
                <span className="ends">
                  <span>{t('weighing.harms')}</span>
                  <span>{t('weighing.helps')}</span>
                </span>
              </th>
              <th scope="col" className="num">
                {t('weigh.points')}
              </th>
            </tr>
          </thead>
          <tbody>{branch(framework.framework.goals)}</tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {t('weigh.allPositive')}
              </th>
              <td className="num pos">{formats.signed(weighing.contribution.positive)}</td>
            </tr>
            <tr>
              <th scope="row" colSpan={5}>
                {t('weigh.allNegative')}
              </th>
              <td className="num neg">{formats.signed(weighing.contribution.negative)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <footer>
        <span>
          {t('weigh.classes')} <span className="tag">A</span> {t('weigh.class.A')}, <span className="tag">B</span> {t('weigh.class.B')},{' '}
          <span className="tag">C</span> {t('weigh.class.C')}. {t('weigh.zero')} {t('weigh.rounded')}
        </span>
      </footer>
    </section>
  );
};

/** The goal that moves the score most stands open at first. */
const heaviest = (goals: readonly GoalArgument[]): readonly string[] => {
  const most = [...goals].sort((a, b) => Math.abs(b.points.exact) - Math.abs(a.points.exact))[0];
  return most === undefined || most.points.exact === 0 ? [] : [most.goal];
};
