import type { WeightResult } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../../project/ScrollRegion.tsx';
import { DotPlot, type PlotMark } from './DotPlot.tsx';
import { sayComparison, shortRatio } from './sayRatio.ts';

type Props = { comparisons?: WeightResult['comparisons']; points?: WeightResult['points']; nameOf: (goal: string) => string };

type Line = {
  key: string;
  title: string;
  ends: readonly string[];
  spread: string;
  size: number;
  dots: readonly number[];
  group: number;
  mine?: number;
  label: string;
  cells: readonly string[];
};

/** Left: the first goal counts nine times as much; right: the second. */
const along = (ratio: number): number => 0.5 - Math.log(ratio) / (2 * Math.log(9));
const steps = [9, 7, 5, 3, 1, 1 / 3, 1 / 5, 1 / 7, 1 / 9];
const same = (factor: number): boolean => factor < 1.005;

/** Where people lie apart: a picture for each pair (or goal), the largest difference first, and the same as a table. */
export const Disagreement = ({ comparisons, points, nameOf }: Props) => {
  const { t } = useText();
  const { number } = useFormats();
  const say = (words: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
    return [...counts].map(([one, count]) => (count === 1 ? one : t('weights.plot.times', { count, words: one }))).join('; ');
  };
  const plain = (text: string): string => text.replaceAll('**', '').replace(/\.$/, '');
  const pairLine = (one: NonNullable<Props['comparisons']>[number]): Line => {
    const [first, second] = [nameOf(one.first), nameOf(one.second)];
    const spread = same(one.spread) ? t('weights.disagreement.none') : t('weights.disagreement.factor', { factor: number(one.spread, 1) });
    const words = (ratio: number): string => plain(sayComparison(first, second, ratio, t));
    const label = t('weights.plot.say', { first, second, list: say(one.all.map(words)), group: number(one.ratio, 2), spread });
    return {
      key: `${one.first} ${one.second}`,
      title: `${first} – ${second}`,
      ends: [`‹ ${first}`, `${second} ›`],
      spread,
      size: one.spread,
      dots: one.all.map(along),
      group: along(one.ratio),
      ...(one.mine === undefined ? {} : { mine: along(one.mine) }),
      label: one.mine === undefined ? label : `${label} ${t('weights.plot.sayMine', { mine: words(one.mine) })}`,
      cells: [
        one.all.map((ratio) => shortRatio(ratio, number)).join(' · '),
        number(one.ratio, 2),
        spread,
        one.mine === undefined ? '–' : shortRatio(one.mine, number),
      ],
    };
  };
  const goalLine = (one: NonNullable<Props['points']>[number]): Line => {
    const spread = one.spread < 0.05 ? t('weights.disagreement.none') : t('weights.disagreement.points', { points: number(one.spread, 1) });
    const goal = nameOf(one.goal);
    const label = t('weights.plot.sayPoints', {
      goal,
      list: say(one.all.map((value) => number(value, value % 1 === 0 ? 0 : 1))),
      group: number(one.mean, 1),
      spread,
    });
    return {
      key: one.goal,
      title: goal,
      ends: [goal],
      spread,
      size: one.spread,
      dots: one.all.map((value) => value / 100),
      group: one.mean / 100,
      ...(one.mine === undefined ? {} : { mine: one.mine / 100 }),
      label: one.mine === undefined ? label : `${label} ${t('weights.plot.sayMine', { mine: number(one.mine) })}`,
      cells: [
        one.all.map((value) => number(value, value % 1 === 0 ? 0 : 1)).join(' · '),
        number(one.mean, 1),
        spread,
        one.mine === undefined ? '–' : number(one.mine),
      ],
    };
  };
  const ticks: readonly PlotMark[] =
    points === undefined
      ? steps.map((ratio) => ({
          at: along(ratio),
          label: ratio === 1 ? t('weights.plot.equal') : String(Math.round(Math.max(ratio, 1 / ratio))),
        }))
      : [0, 25, 50, 75, 100].map((value) => ({ at: value / 100, label: String(value) }));
  const lines = [...(comparisons ?? []).map(pairLine), ...(points ?? []).map(goalLine)].sort((one, other) => other.size - one.size);
  const anyMine = lines.some(({ mine }) => mine !== undefined);
  return (
    <>
      <ul className="wt-plots">
        {lines.map((line) => (
          <li key={line.key}>
            <p className="wt-ends">
              {line.ends.map((end) => (
                <span key={end} className="strong">
                  {end}
                </span>
              ))}
              <span className="muted small">{line.spread}</span>
            </p>
            <DotPlot dots={line.dots} group={line.group} mine={line.mine} ticks={ticks} label={line.label} />
          </li>
        ))}
      </ul>
      <p className="wt-legend small muted" aria-hidden="true">
        <span className="dot" /> {t('weights.plot.one')} <span className="group" /> {t('weights.plot.group')}
        {anyMine && (
          <>
            {' '}
            <span className="mine" /> {t('weights.plot.mine')}
          </>
        )}
      </p>
      <details className="wt-fold">
        <summary>{t('weights.plot.table')}</summary>
        <ScrollRegion label={t('weights.disagreement')}>
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{t(points === undefined ? 'weights.pair' : 'weights.goal')}</th>
                <th scope="col">{t('weights.judgements')}</th>
                <th scope="col" className="num">
                  {t('weights.group')}
                </th>
                <th scope="col">{t('weights.spread')}</th>
                {anyMine && <th scope="col">{t('weights.own')}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">{line.title}</th>
                  <td>{line.cells[0]}</td>
                  <td className="num">{line.cells[1]}</td>
                  <td className="nowrap">{line.cells[2]}</td>
                  {anyMine && <td>{line.cells[3]}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </>
  );
};
