import { useFormats } from '../messages/useFormats.ts';
import { useText } from '../messages/useText.ts';

type Props = {
  priority?: number | undefined;
  /** The adopted priority beside that of a trial: an open point. */
  adopted?: number | undefined;
  interval: { low: number; high: number };
  /** Lines that divide the advice. */
  thresholds: readonly number[];
  /** Ends of the scale. */
  scale: { low: number; high: number };
  width?: number;
  height?: number;
  /** Words between the thresholds, from low to high (large version). */
  names?: readonly string[];
};

/** Width of a letter in the names, a little on the wide side. */
const letter = 5.6;

/** The interval around a priority on a scale with the thresholds; no whisker means that everything is known. */
export const PriorityWhisker = ({ priority, adopted, interval, thresholds, scale, width = 110, height = 44, names }: Props) => {
  const formats = useFormats();
  const { t } = useText();
  const at = (value: number): number =>
    6 + ((Math.min(Math.max(value, scale.low), scale.high) - scale.low) / (scale.high - scale.low)) * (width - 12);
  const ends = { low: formats.score(interval.low), high: formats.score(interval.high) };
  const whisker =
    priority === undefined ? t('weighing.whiskerOpen', ends) : t('weighing.whisker', { priority: formats.score(priority), ...ends });
  const label = adopted === undefined ? whisker : t('trial.whisker', { whisker, adopted: formats.score(adopted) });
  const sorted = [...thresholds].sort((a, b) => a - b);
  const places = (names ?? []).map((name, index) => {
    const left = at(index === 0 ? scale.low : (sorted[index - 1] ?? scale.low));
    const right = at(sorted[index] ?? scale.high);
    return { name, centre: (left + right) / 2, fits: name.length * letter <= right - left };
  });
  // Names that are wider than their piece of the scale take two lines in turn.
  const down = places.every((place) => place.fits) ? 0 : 12;
  const middle = names === undefined ? height / 2 : 31 + down;
  const inside = (value: number): boolean => value >= scale.low && value <= scale.high;
  const tick = (value: number): string => (inside(value) ? `M${at(value)} ${middle - 6}v12` : '');
  return (
    <svg
      className="whisker"
      width={names === undefined ? width : '100%'}
      viewBox={`0 0 ${width} ${height + down}`}
      role="img"
      aria-label={label}
    >
      {places.map((place, index) => (
        <text key={place.name} x={place.centre} y={11 + (index % 2) * down} textAnchor="middle">
          {place.name}
        </text>
      ))}
      {sorted.map((threshold) => (
        <g key={threshold}>
          <line
            x1={at(threshold)}
            x2={at(threshold)}
            y1={names === undefined ? 0 : 16 + down}
            y2={names === undefined ? height : 46 + down}
            stroke="var(--line-input)"
            strokeDasharray="2 2"
          />
          {names !== undefined && (
            <text x={at(threshold)} y={60 + down} textAnchor="middle">
              {formats.number(threshold)}
            </text>
          )}
        </g>
      ))}
      <line x1={0} x2={width} y1={middle} y2={middle} stroke="var(--line)" />
      {interval.high > interval.low && (
        <path
          d={`M${at(interval.low)} ${middle}H${at(interval.high)}${tick(interval.low)}${tick(interval.high)}`}
          stroke="var(--ink)"
          strokeWidth={1.8}
          fill="none"
        />
      )}
      {adopted !== undefined && <circle cx={at(adopted)} cy={middle} r={3.6} fill="var(--paper)" stroke="var(--ink-2)" strokeWidth={1.4} />}
      {priority !== undefined && <circle cx={at(priority)} cy={middle} r={names === undefined ? 4.2 : 5.5} fill="var(--ink)" />}
    </svg>
  );
};
