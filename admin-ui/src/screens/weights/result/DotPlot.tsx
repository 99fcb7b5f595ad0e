import type { ReactNode } from 'react';

export type PlotMark = { at: number; label: string };

type Props = {
  /** 0 … 1 along the axis, of each judgement. */
  dots: readonly number[];
  group: number;
  mine?: number | undefined;
  ticks: readonly PlotMark[];
  /** The whole picture in words. */
  label: string;
};

const width = 360;
const margin = 14;
const axisY = 46;
const x = (at: number): number => margin + Math.min(1, Math.max(0, at)) * (width - 2 * margin);

/** Judgements as dots on an axis, those at the same place on top of each other; the group as a line, one's own as a ring. */
export const DotPlot = ({ dots, group, mine, ticks, label }: Props): ReactNode => {
  const heights = new Map<number, number>();
  const placed = [...dots]
    .sort((one, other) => one - other)
    .map((at) => {
      const column = Math.round(x(at) / 9);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { cx: x(at), level };
    });
  const highest = Math.max(1, ...heights.values());
  const step = Math.min(9, 34 / highest);
  const own = mine === undefined ? undefined : x(mine);
  return (
    <svg className="wt-plot" viewBox={`0 0 ${width} 66`} role="img" aria-label={label}>
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
      {placed.map(({ cx, level }, index) => (
        <circle key={index} className="dot" cx={cx} cy={axisY - 6 - level * step} r={4} />
      ))}
      {own !== undefined && <path className="mine" d={`M${own} ${axisY + 1} l5 9 h-10z`} />}
    </svg>
  );
};
