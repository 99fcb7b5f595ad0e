import { useState } from 'react';
import { Link } from 'react-router';
import type { ReleaseSummary } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { ReleaseRow } from './ReleaseRow.tsx';
import { useReleases } from './useReleases.ts';

/** All releases; any two can be compared, any of them read, and any earlier one made active again. */
export const HistoryScreen = () => {
  const { t } = useText();
  const releases = useReleases();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (releases.isPending) return <Loading />;
  if (releases.data === undefined)
    return (
      <div className="page">
        <ProblemNotice error={releases.error} retry={() => void releases.refetch()} />
      </div>
    );
  const { items } = releases.data;
  // The latest two that were chosen: a third takes the place of the first.
  const choose = (hash: string): void =>
    setChosen((before) => (before.includes(hash) ? before.filter((one) => one !== hash) : [...before.slice(-1), hash]));
  return (
    <div className="page stack">
      <PageHead
        title={t('publishing.releases')}
        lede={t('publishing.releases.lede')}
        actions={<CompareChosen chosen={items.filter(({ hash }) => chosen.includes(hash))} />}
      />
      <section className="card" aria-label={t('publishing.releases')}>
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('publishing.releases')}>
          <table className="cfg-releases">
            <thead>
              <tr>
                <th scope="col">{t('publishing.releases.choose')}</th>
                <th scope="col">{t('publishing.releases.release')}</th>
                <th scope="col">{t('publishing.releases.active')}</th>
                <th scope="col">{t('publishing.releases.reason')}</th>
                <th scope="col">{t('publishing.releases.by')}</th>
                <th scope="col">{t('configuration.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((release) => (
                <ReleaseRow
                  key={release.hash}
                  release={release}
                  isChosen={chosen.includes(release.hash)}
                  choose={() => choose(release.hash)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
};

/** From the earlier to the later one, as time went. */
const CompareChosen = ({ chosen: [later, earlier] }: { chosen: readonly ReleaseSummary[] }) => {
  const { t } = useText();
  if (later === undefined || earlier === undefined) return <span className="small muted">{t('publishing.releases.chooseTwo')}</span>;
  return (
    <Link className="btn" to={`/configuration/compare?from=${earlier.hash}&to=${later.hash}`}>
      {t('publishing.releases.compareNamed', { from: earlier.number, to: later.number })}
    </Link>
  );
};
