import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SensitivityView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Goals that are shown. */
const shown = 3;

/** The goals at the top whose weight is nearest to a swap in the ranking as it stands; nothing for who may not see it, or where no swap is possible. */
export const SwapsCard = () => {
  const { t, local } = useText();
  const { number } = useFormats();
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['sensitivity', ''],
    queryFn: () => request<SensitivityView>('/sensitivity'),
    enabled: may('ranking:read'),
  });
  const nearest = (data?.goals ?? [])
    .flatMap((goal) => (goal.path.length === 0 && goal.swap !== undefined ? [{ ...goal, swap: goal.swap }] : []))
    .sort((one, two) => Math.abs(one.swap.share - one.share) - Math.abs(two.swap.share - two.share))
    .slice(0, shown);
  if (data === undefined || nearest.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="swaps-card">
      <header className="wt-wrap">
        <h2 id="swaps-card">{t('sensitivity.title')}</h2>
        <span className="muted small">{t('sensitivity.card.lede', { release: data.releaseNumber })}</span>
        <Link className="end small" to="/sensitivity">
          {t('sensitivity.card.all')}
        </Link>
      </header>
      <div className="scroll-x" role="region" aria-labelledby="swaps-card" tabIndex={0}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('sensitivity.goal')}</th>
              <th scope="col" className="num">
                {t('sensitivity.now')}
              </th>
              <th scope="col" className="num">
                {t('sensitivity.swapsAt')}
              </th>
              <th scope="col">{t('sensitivity.what')}</th>
            </tr>
          </thead>
          <tbody>
            {nearest.map(({ goal, name, share, swap }) => (
              <tr key={goal}>
                <th scope="row">
                  {goal} {local(name)}
                </th>
                <td className="num">{number(share * 100, 2)}</td>
                <td className="num strong">{number(swap.share * 100, 2)}</td>
                <td>{t('sensitivity.passes', { riser: swap.riser.name, faller: swap.faller.name })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
