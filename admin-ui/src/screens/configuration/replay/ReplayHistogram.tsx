import type { ReplayView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

type Histogram = NonNullable<ReplayView['summary']>['histogram'];
const high = 120;

/** How many projects have which P, before and after; the same as a table. */
export const ReplayHistogram = ({ histogram: { start, width, before, after } }: { histogram: Histogram }) => {
  const { t } = useText();
  const formats = useFormats();
  const most = Math.max(1, ...before, ...after);
  const bars = before.map((count, index) => ({ from: start + index * width, before: count, after: after[index] ?? 0 }));
  if (bars.length === 0) return undefined;
  return (
    <details className="body rp-histogram">
      <summary>{t('replay.histogram')}</summary>
      <svg
        viewBox={`0 0 ${bars.length * 44} ${high + 22}`}
        width={bars.length * 44}
        height={high + 22}
        role="img"
        aria-label={t('replay.histogram.label')}
      >
        {bars.map((bar, index) => (
          <g key={bar.from} transform={`translate(${index * 44}, 0)`}>
            <rect className="rp-was" x="6" width="15" y={high - (bar.before / most) * high} height={(bar.before / most) * high} />
            <rect className="rp-is" x="23" width="15" y={high - (bar.after / most) * high} height={(bar.after / most) * high} />
            <text x="22" y={high + 16} textAnchor="middle">
              {formats.number(bar.from)}
            </text>
          </g>
        ))}
      </svg>
      <p className="small">
        <span className="rp-key rp-was-key" /> {t('replay.before')} <span className="rp-key rp-is-key" /> {t('replay.after')}
      </p>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('replay.histogram.range')}</th>
            <th scope="col" className="num">
              {t('replay.before')}
            </th>
            <th scope="col" className="num">
              {t('replay.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{t('replay.histogram.bar', { from: formats.number(bar.from), to: formats.number(bar.from + width) })}</th>
              <td className="num">{formats.number(bar.before)}</td>
              <td className="num">{formats.number(bar.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
