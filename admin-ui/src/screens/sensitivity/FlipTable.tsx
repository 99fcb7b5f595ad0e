import type { GoalSensitivity, SensitivityView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

const distance = ({ share, swap }: GoalSensitivity): number =>
  swap === undefined ? Number.POSITIVE_INFINITY : Math.abs(swap.share - share);

/** Per goal the smallest change that makes two projects change places, the most sensitive goal first, and between which weights order and top stay. */
export const FlipTable = ({ view }: { view: SensitivityView }) => {
  const { t, local } = useText();
  const { number, signed } = useFormats();
  const percent = (share: number): string => number(share * 100, 2);
  const range = ({ low, high }: { low?: number; high?: number }): string =>
    low === undefined && high === undefined
      ? t('sensitivity.always')
      : t('sensitivity.range', { low: percent(low ?? 0), high: percent(high ?? 1) });
  const goals = [...view.goals].sort((one, two) => Number(two.movable) - Number(one.movable) || distance(one) - distance(two));
  return (
    <section className="card" aria-labelledby="flips">
      <header>
        <h2 id="flips">{t('sensitivity.flips')}</h2>
        <span className="muted small">{t('sensitivity.flips.lede', { count: view.compared.projects })}</span>
      </header>
      <div className="scroll-x" role="region" aria-labelledby="flips" tabIndex={0}>
        <table className="dense flips">
          <thead>
            <tr>
              <th scope="col">{t('sensitivity.goal')}</th>
              <th scope="col" className="num">
                {t('sensitivity.now')}
              </th>
              <th scope="col" className="num">
                {t('sensitivity.swapsAt')}
              </th>
              <th scope="col" className="num">
                {t('sensitivity.change')}
              </th>
              <th scope="col">{t('sensitivity.what')}</th>
              <th scope="col">{t('sensitivity.orderStays')}</th>
              <th scope="col">{t('sensitivity.topStays', { top: view.top })}</th>
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <tr key={goal.goal}>
                <th scope="row">
                  {local(goal.name)} <span className="muted">{goal.goal}</span>
                </th>
                <td className="num">{percent(goal.share)}</td>
                <td className="num strong">{goal.swap === undefined ? '–' : percent(goal.swap.share)}</td>
                <td className="num">{goal.swap === undefined ? '–' : signed((goal.swap.share - goal.share) * 100)}</td>
                <td>
                  {goal.swap !== undefined
                    ? t('sensitivity.passes', { riser: goal.swap.riser.name, faller: goal.swap.faller.name })
                    : t(goal.movable ? 'sensitivity.noSwap' : 'sensitivity.notMovable')}
                </td>
                <td className="nowrap">{goal.movable ? range(goal.order) : '–'}</td>
                <td className="nowrap">{goal.movable ? range(goal.top) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>{t('sensitivity.flips.note')}</footer>
    </section>
  );
};
