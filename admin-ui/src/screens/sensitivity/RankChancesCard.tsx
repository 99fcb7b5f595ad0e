import { useState } from 'react';
import type { RobustnessView } from '@weegbrug/core/api';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { ChanceMap } from './ChanceMap.tsx';
import { ChanceTable } from './ChanceTable.tsx';

/** The chance of each place under uncertain weights: as a map, or as a table with the sampling error. */
export const RankChancesCard = ({ view }: { view: RobustnessView }) => {
  const { t } = useText();
  const { number } = useFormats();
  const [asTable, setAsTable] = useState(false);
  // Two standard errors, rounded up to a tenth of a point: true for 95 of 100 chances of a half, and smaller for all others.
  const accuracy = Math.ceil(view.largestError * 2 * 1000) / 10;
  return (
    <section className="card" aria-labelledby="chances">
      <header>
        <h2 id="chances">{t('sensitivity.chances')}</h2>
        <span className="seg end" role="group" aria-label={t('sensitivity.chances.view')}>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {t('sensitivity.chances.map')}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {t('sensitivity.chances.table')}
          </button>
        </span>
      </header>
      <div className="scroll-x" role="region" aria-labelledby="chances" tabIndex={0}>
        {asTable ? <ChanceTable view={view} /> : <ChanceMap view={view} />}
      </div>
      <footer>
        <p>
          {t('sensitivity.chances.how', { spread: number(view.spread, 2), samples: number(view.samples), seed: view.seed })}{' '}
          {t('sensitivity.chances.error', { accuracy: number(accuracy, 1), low: number(50 - accuracy, 1), high: number(50 + accuracy, 1) })}
        </p>
        {view.factors !== undefined && Object.keys(view.factors).length > 0 && (
          <p>
            {t('sensitivity.chances.factors', {
              factors: Object.entries(view.factors)
                .map(([goal, factor]) => `${goal} ${number(factor, 2)}`)
                .join(', '),
            })}
          </p>
        )}
      </footer>
    </section>
  );
};
