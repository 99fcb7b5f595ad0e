import { useText } from '../../../messages/useText.ts';

/** A class as so many filled blocks, with the number beside it. */
export const Pips = ({ value, scale }: { value: number | undefined; scale: { min: number; max: number } }) => {
  const { t } = useText();
  if (value === undefined) return <span className="muted">{t('common.unknown')}</span>;
  return (
    <span className="pips" role="img" aria-label={t('weigh.axis', { class: value, max: scale.max })}>
      {Array.from({ length: scale.max - scale.min + 1 }, (_, index) => (
        <i key={index} className={index + scale.min <= value ? 'on' : ''} />
      ))}
      <b>{value}</b>
    </span>
  );
};
