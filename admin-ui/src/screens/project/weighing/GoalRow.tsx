import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { type GoalArgument, sayScore } from '@weegbrug/core/explanation';
import { SignedBar } from '../../../blocks/SignedBar.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ProjectEngine } from '../useProjectEngine.ts';
import { CriterionReason } from './CriterionReason.tsx';

type Props = {
  goal: GoalArgument;
  scaleMax: number;
  project: ProjectView;
  framework: FrameworkView;
  form: ProjectEngine | undefined;
  open: boolean;
  toggle: () => void;
  max: number;
};

/** One leaf goal: weight, score, evidence and points; opens to the reasons. */
export const GoalRow = ({ goal, scaleMax, project, framework, form, open, toggle, max }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const name = local(goal.name);
  const tone = goal.points.exact > 0 ? 'pos' : goal.points.exact < 0 ? 'neg' : 'muted';
  const classes = [...new Set(goal.criteria.filter((entry) => entry.score !== undefined && entry.score !== 0).map((entry) => entry.class))];
  const note = !goal.applicable
    ? t('weigh.notApplicable')
    : goal.completeness === 0
      ? t('weigh.unknown')
      : goal.completeness < 1
        ? t('weigh.halfKnown')
        : undefined;
  const stored = project.weighing.goals.find((entry) => entry.goal === goal.goal)?.evidence ?? [];
  return (
    <>
      <tr className={open ? 'open' : ''}>
        <th scope="row">
          <button type="button" className="toggle" aria-expanded={open} aria-label={t('weigh.open', { goal: name })} onClick={toggle}>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d={open ? 'M1 3l4 4 4-4' : 'M3 1l4 4-4 4'} fill="none" stroke="currentColor" strokeWidth="1.6" />
            </svg>
            {name}
          </button>{' '}
          {note !== undefined && <span className="tag">{note}</span>}
        </th>
        <td className="num">{formats.percent(goal.weight, 2)}</td>
        <td className={`num strong ${tone}`}>{goal.score === undefined ? '–' : sayScore(goal.score, formats)}</td>
        <td>
          {classes.map((entry) => (
            <span className="tag" key={entry}>
              {entry}
              <span className="sr"> {t(`weigh.class.${entry}`)}</span>
            </span>
          ))}
        </td>
        <td>
          <SignedBar parts={[{ key: goal.goal, positive: goal.positive.shown, negative: goal.negative.shown }]} max={max} />
        </td>
        <td className={`num strong ${tone}`}>{formats.signed(goal.points.shown)}</td>
      </tr>
      {open && (
        <tr className="why">
          <td colSpan={6}>
            {!goal.applicable && <p className="say">{t('weigh.notApplicable.say')}</p>}
            {goal.criteria.map((criterion) => {
              const evidence = stored.find((entry) => entry.criterion === criterion.criterion);
              return (
                evidence !== undefined && (
                  <CriterionReason
                    key={criterion.criterion}
                    criterion={criterion}
                    evidence={evidence}
                    scaleMax={scaleMax}
                    named={goal.criteria.length > 1}
                    project={project}
                    framework={framework}
                    form={form}
                  />
                )
              );
            })}
          </td>
        </tr>
      )}
    </>
  );
};
