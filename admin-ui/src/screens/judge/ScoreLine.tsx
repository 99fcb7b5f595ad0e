import type { WeighingFramework } from '@weegbrug/core/framework';
import { useFormats } from '../../messages/useFormats.ts';

type Props = { scores: readonly number[]; scale: WeighingFramework['scale']; proposal?: number | undefined };

/** The scale as a line with a mark per assessor and the distance between the outermost; scores on one spot stand above each other. */
export const ScoreLine = ({ scores, scale: { min, max }, proposal }: Props) => {
  const formats = useFormats();
  const x = (score: number): number => 16 + ((score - min) / (max - min)) * 288;
  const stacked = Math.max(...scores.map((score) => scores.filter((one) => one === score).length)) - 1;
  const top = proposal === undefined ? 36 - stacked * 14 : Math.min(17, 36 - stacked * 14);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return (
    <svg className="score-line" viewBox={`0 ${top} 320 ${64 - top}`} aria-hidden="true">
      <line className="axis" x1={x(min)} x2={x(max)} y1={44} y2={44} />
      {[min, 0, max].map((tick) => (
        <g key={tick}>
          <line className="axis" x1={x(tick)} x2={x(tick)} y1={40} y2={48} />
          <text x={x(tick)} y={61} textAnchor="middle">
            {formats.signed(tick, 0)}
          </text>
        </g>
      ))}
      {low < high && <line className="reach" x1={x(low)} x2={x(high)} y1={44} y2={44} />}
      {scores.map((score, index) => {
        const above = scores.slice(0, index).filter((one) => one === score).length;
        return <circle key={index} className="mark" cx={x(score)} cy={44 - above * 14} r={6} />;
      })}
      {proposal !== undefined && <path className="settled" d={`M${x(proposal)} 30 l-6 -11 h12 z`} />}
    </svg>
  );
};
