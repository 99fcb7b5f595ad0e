import { consistencyLimit } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

export type Consistency = {
  method: 'eigenvector' | 'harker';
  lambdaMax: number;
  consistencyIndex: number;
  randomIndex?: number;
  consistencyRatio?: number;
  missing: number;
};

/** Whether comparisons fit together, in a word, with the figures behind it. */
export const ConsistencyLine = ({ consistency, count }: { consistency: Consistency; count: number }) => {
  const { t } = useText();
  const { number } = useFormats();
  const { lambdaMax, consistencyIndex, randomIndex, consistencyRatio, missing } = consistency;
  const known = consistencyRatio !== undefined;
  const good = known && consistencyRatio <= consistencyLimit;
  const words = !known
    ? t('weights.consistency.tooMany')
    : t(
        good
          ? consistencyRatio <= consistencyLimit / 2
            ? 'weights.consistency.farBelow'
            : 'weights.consistency.below'
          : 'weights.consistency.above',
        { ratio: number(consistencyRatio, 3), limit: number(consistencyLimit, 2) },
      );
  const figures = { lambda: number(lambdaMax, 4), index: number(consistencyIndex, 4), count };
  return (
    <div className="wt-consistency">
      <span className={good ? 'mark ok' : known ? 'mark warn' : 'mark wait'}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {good ? (
            <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.2" />
          ) : (
            <path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
          )}
        </svg>
        <b>{t(good ? 'weights.consistent' : known ? 'weights.inconsistent' : 'weights.noRatio')}</b>
      </span>
      <p>
        {words}{' '}
        <span className="muted">
          {randomIndex === undefined
            ? t('weights.consistency.figuresOnly', figures)
            : t('weights.consistency.figures', { ...figures, random: number(randomIndex, 2) })}
          {missing > 0 && ` ${t(missing === 1 ? 'weights.consistency.harkerOne' : 'weights.consistency.harker', { missing })}`}
        </span>
      </p>
    </div>
  );
};
