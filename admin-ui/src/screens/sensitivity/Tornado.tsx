import type { GoalSensitivity, SensitivityView, StepView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

const reach = ({ down, up }: GoalSensitivity): number => down.moved + up.moved;

/** How many projects change places when a weight becomes a step smaller (to the left) or larger (to the right), the most influential goal first. */
export const Tornado = ({ view }: { view: SensitivityView }) => {
  const { t, local } = useText();
  const { number, signed } = useFormats();
  const goals = view.goals.filter(({ movable }) => movable).sort((one, two) => reach(two) - reach(one));
  const most = Math.max(1, ...goals.flatMap(({ down, up }) => [down.moved, up.moved]));
  const step = number(view.step * 100);
  const words = (taken: StepView): string =>
    taken.moved === 0
      ? t('sensitivity.step.none')
      : [
          t(taken.moved === 1 ? 'sensitivity.step.moved.one' : 'sensitivity.step.moved', { count: taken.moved }),
          ...(taken.advice > 0 ? [t('sensitivity.step.advice', { count: taken.advice })] : []),
          ...(taken.entered > 0 ? [t('sensitivity.step.entered', { count: taken.entered, top: view.top })] : []),
        ].join(', ');
  const largest = ({ down, up }: GoalSensitivity): string => {
    const change = [down.largest, up.largest]
      .filter((one) => one !== undefined)
      .sort((one, two) => Math.abs(two.change) - Math.abs(one.change))[0];
    return change === undefined ? '–' : t('sensitivity.step.largest', { name: change.name, change: signed(change.change) });
  };
  return (
    <section className="card" aria-labelledby="tornado">
      <header>
        <h2 id="tornado">{t('sensitivity.tornado', { step })}</h2>
        <span className="muted small">{t('sensitivity.tornado.lede')}</span>
      </header>
      <div className="scroll-x" role="region" aria-labelledby="tornado" tabIndex={0}>
        <table className="dense tornado">
          <thead>
            <tr>
              <th scope="col">{t('sensitivity.goal')}</th>
              <th scope="col" className="num">
                {t('sensitivity.less', { step })}
              </th>
              <th scope="col" aria-hidden="true" className="bars" />
              <th scope="col">{t('sensitivity.more', { step })}</th>
              <th scope="col">{t('sensitivity.step.largestHead')}</th>
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <tr key={goal.goal}>
                <th scope="row">
                  {local(goal.name)} <span className="muted">{goal.goal}</span>
                </th>
                <td className="num">{words(goal.down)}</td>
                <td className="bars" aria-hidden="true">
                  <span className="pair">
                    <i className="less" style={{ width: `${(goal.down.moved / most) * 50}%` }} />
                    <i className="more" style={{ width: `${(goal.up.moved / most) * 50}%` }} />
                  </span>
                </td>
                <td>{words(goal.up)}</td>
                <td>{largest(goal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
