import { useFormats } from '../messages/useFormats.ts';
import { useText } from '../messages/useText.ts';

type Part = { key: string; positive: number; negative: number };

/**
 * Contribution as a bar around zero: negative left and hatched, positive right, one piece per goal with the largest next to zero.
 * @param max points at either end of the bar
 */
export const SignedBar = ({ parts, max, label }: { parts: readonly Part[]; max: number; label?: string }) => {
  const pieces = (side: 'positive' | 'negative') => {
    const values = parts
      .map((part) => ({ key: part.key, size: (Math.min(Math.abs(part[side]), max) / max) * 50 }))
      .filter((piece) => piece.size > 0)
      .sort((a, b) => b.size - a.size);
    let offset = 50;
    return values.map((piece) => {
      const start = offset;
      offset += piece.size;
      return { ...piece, start };
    });
  };
  return (
    <div className="signed" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      {pieces('positive').map((piece) => (
        <i key={piece.key} className="p" style={{ left: `${piece.start}%`, width: `${piece.size}%` }} />
      ))}
      {pieces('negative').map((piece) => (
        <i key={piece.key} className="m" style={{ right: `${piece.start}%`, width: `${piece.size}%` }} />
      ))}
    </div>
  );
};

/** The bar between its two totals, D− at the left and D+ at the right. */
export const ContributionBar = ({
  parts,
  positive,
  negative,
  max,
  stacked = false,
}: {
  parts: readonly Part[];
  positive: number;
  negative: number;
  max: number;
  stacked?: boolean;
}) => {
  const formats = useFormats();
  const { t } = useText();
  return (
    <div className={stacked ? 'sbar two' : 'sbar'}>
      <span className="neg">{formats.signed(negative)}</span>
      <SignedBar
        parts={parts}
        max={max}
        label={t('weighing.bar', { negative: formats.signed(negative), positive: formats.signed(positive) })}
      />
      <span className="pos">{formats.signed(positive)}</span>
    </div>
  );
};
