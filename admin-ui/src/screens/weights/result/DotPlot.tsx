import type { ReactNode } from 'react';

export type PlotMark = { at: number; label: string };

type Props = {
  /** 0 … 1 along the axis, of each judgement, in order. */
  dots: readonly number[];
  group: number;
  mine?: number | undefined;
  ticks: readonly PlotMark[];
  /** The whole picture in words. */
  label: string;
};

const width = 360;
const margin = 14;
const x = (at: number): number => margin + Math.min(1, Math.max(0, at)) * (width - 2 * margin);

/** Judgements as dots on an axis, those at the same place on top of each other; the group as a line, one's own as a diamond. */
export const DotPlot = ({ dots, group, mine, ticks, label }: Props): ReactNode => {
  const heights = new Map<number, number>();
  const own = mine === undefined ? -1 : dots.findIndex((at) => Math.abs(at - mine) < 1e-6);
  const placed = dots.map((at, index) => {
    const column = Math.round(x(at) / 9);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { cx: x(at), level, own: index === own };
  });
  const highest = Math.max(1, ...heights.values());
  const step = Math.min(9, 45 / highest);
  const axisY = Math.round(16 + highest * step);
  return (
    <svg className="wt-plot" viewBox={`0 0 ${width} ${axisY + 20}`} role="img" aria-label={label}>
      <line className="axis" x1={x(0)} x2={x(1)} y1={axisY} y2={axisY} />
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line className="axis" x1={x(tick.at)} x2={x(tick.at)} y1={axisY} y2={axisY + 4} />
          <text x={x(tick.at)} y={axisY + 17} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      <line className="group" x1={x(group)} x2={x(group)} y1={2} y2={axisY} />
      {placed.map(({ cx, level, own: isOwn }, index) => {
        const cy = axisY - 6 - level * step;
        return isOwn ? (
          <path key={index} className="mine" d={`M${cx} ${cy - 6} l6 6 l-6 6 l-6 -6z`} />
        ) : (
          <circle key={index} className="dot" cx={cx} cy={cy} r={4} />
        );
      })}
    </svg>
  );
};
