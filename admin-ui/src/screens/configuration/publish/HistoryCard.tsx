import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ListView, ReleaseSummary } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ActivateDialog } from './ActivateDialog.tsx';

/** The releases, newest first: who, when, why; any of them can be read and used again. */
export const HistoryCard = () => {
  const { t } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const [chosen, setChosen] = useState<ReleaseSummary>();
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => request<ListView<ReleaseSummary>>('/releases') });
  return (
    <section className="card" aria-labelledby="history">
      <header>
        <h2 id="history">{t('configuration.history')}</h2>
      </header>
      {releases.isPending && <Loading />}
      {releases.isError && <ProblemNotice error={releases.error} retry={() => void releases.refetch()} />}
      {releases.data !== undefined && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('configuration.history')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('configuration.history.release')}</th>
                <th scope="col">{t('configuration.history.published')}</th>
                <th scope="col">{t('configuration.history.reason')}</th>
                <th scope="col">{t('configuration.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {releases.data.items.map((release) => (
                <tr key={release.hash}>
                  <th scope="row" className="nowrap">
                    <Link to={`/configuration/releases/${release.hash}`}>{release.number}</Link>{' '}
                    {release.active && <span className="tag new">{t('configuration.history.active')}</span>}
                  </th>
                  <td className="small">
                    {t('configuration.changes.by', {
                      name: release.authorName,
                      day: formats.date(release.publishedAt),
                      time: formats.time(release.publishedAt),
                    })}
                  </td>
                  <td className="small">{release.reason}</td>
                  <td>
                    {!release.active && may('configuration:publish') && (
                      <button type="button" className="btn s" onClick={() => setChosen(release)}>
                        {t('configuration.history.activate')}
                        <span className="sr"> {release.number}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen !== undefined && <ActivateDialog release={chosen} close={() => setChosen(undefined)} />}
    </section>
  );
};
