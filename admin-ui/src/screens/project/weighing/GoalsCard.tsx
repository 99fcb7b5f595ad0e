import { Fragment, useState } from 'react';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Goal, GoalWeighing } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { GoalRow } from './GoalRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** Contribution per goal: programmes as group rows that keep D− and D+ apart, leaves that open to their reasons. */
export const GoalsCard = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t } = useText();
  const formats = useFormats();
  const { weighing } = project;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(heaviest(weighing.goals)));
  const toggle = (goal: string): void =>
    setOpen((current) => (current.has(goal) ? new Set([...current].filter((entry) => entry !== goal)) : new Set([...current, goal])));
  const total = (goals: readonly Goal[]): number => goals.reduce((sum, goal) => sum + goal.weight, 0);
  const max = Math.max(1, ...weighing.goals.map((goal) => Math.max(goal.positive, -goal.negative)));
  const branch = (goals: readonly Goal[], share: number, depth: number): React.ReactNode =>
    goals.map((goal) => {
      const weight = (share * goal.weight) / total(goals);
      const leaf = weighing.goals.find((entry) => entry.goal === goal.id);
      if (goal.children === undefined || goal.children.length === 0)
        return leaf === undefined ? undefined : (
          <GoalRow
            key={goal.id}
            goal={leaf}
            framework={framework}
            project={project}
            open={open.has(goal.id)}
            toggle={() => toggle(goal.id)}
            max={max}
          />
        );
      return (
        <Fragment key={goal.id}>
          <GroupRow goal={goal} weight={weight} leaves={weighing.goals.filter((entry) => entry.path.includes(goal.id))} depth={depth} />
          {branch(goal.children, weight, depth + 1)}
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
          <tbody>{branch(framework.framework.goals, 1, 0)}</tbody>
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
          <span className="tag">C</span> {t('weigh.class.C')}. {t('weigh.zero')}
        </span>
      </footer>
    </section>
  );
};

/** The goal that moves the score most stands open at first. */
const heaviest = (goals: readonly GoalWeighing[]): readonly string[] => {
  const most = [...goals].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  return most === undefined || most.points === 0 ? [] : [most.goal];
};
