import { Link } from 'react-router';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { useReleases } from '../history/useReleases.ts';
import { useReleaseWords } from '../history/useReleaseWords.ts';

/** So many of the latest; the others are a click away. */
const shown = 5;

/** The latest releases: when they were active, by whom and why, and the way back to each. */
export const HistoryCard = () => {
  const { t } = useText();
  const words = useReleaseWords();
  const { may } = useSession();
  const releases = useReleases();
  return (
    <section className="card" aria-labelledby="history">
      <header>
        <h2 id="history">{t('publishing.history')}</h2>
        {releases.data !== undefined && (
          <Link className="end small" to="/configuration/history">
            {t('publishing.history.all', { count: releases.data.total })}
          </Link>
        )}
      </header>
      {releases.isPending && <Loading />}
      {releases.isError && <ProblemNotice error={releases.error} retry={() => void releases.refetch()} />}
      {releases.data !== undefined && (
        <ol className="cfg-history">
          {releases.data.items.slice(0, shown).map((release) => (
            <li key={release.hash}>
              <div className="row">
                <Link className="strong" to={`/configuration/releases/${release.hash}`}>
                  {release.number}
                </Link>
                {release.active && <span className="chip brand">{t('publishing.history.active')}</span>}
                {release.takenBack && <span className="tag gone">{t('publishing.history.takenBack')}</span>}
                {!release.active && may('configuration:publish') && (
                  <Link
                    className="btn quiet s end"
                    to={`/configuration/rollback/${release.hash}`}
                    aria-label={t('publishing.history.backTo', { number: release.number })}
                  >
                    {t('publishing.history.back')}
                  </Link>
                )}
              </div>
              <p>{release.reason}</p>
              <p className="muted">
                {words.activity(release)}; {words.people(release)}
              </p>
            </li>
          ))}
        </ol>
      )}
      <footer>{t('publishing.history.foot')}</footer>
    </section>
  );
};
