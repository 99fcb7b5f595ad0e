import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ReleaseAccount, ReleaseSummary } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** How a release came about: who changed, approved and published it, what was looked at, what was let through, and with which software. */
export const ReleaseAccountCard = ({ release }: { release: ReleaseSummary }) => {
  const { t } = useText();
  const account = useQuery({
    queryKey: ['releases', release.hash, 'account'],
    queryFn: () => request<ReleaseAccount>(`/releases/${release.hash}/account`),
    staleTime: Infinity,
  });
  return (
    <section className="card" aria-labelledby="release-account">
      <header>
        <h2 id="release-account">{t('releaseAccount.title')}</h2>
        {account.data?.parent !== undefined && (
          <Link className="end small" to={`/configuration/compare?from=${account.data.parent.hash}&to=${release.hash}`}>
            {t('releaseAccount.compare', { number: account.data.parent.number })}
          </Link>
        )}
      </header>
      {account.isPending && <Loading />}
      {account.isError && <ProblemNotice error={account.error} retry={() => void account.refetch()} />}
      {account.data !== undefined && <Account release={release} account={account.data} />}
    </section>
  );
};

const Account = ({
  release,
  account: { editors, review, testCases, waivers, intakes, replayed, softwareVersion, pluginVersions },
}: {
  release: ReleaseSummary;
  account: ReleaseAccount;
}) => {
  const { t, local } = useText();
  const formats = useFormats();
  const when = (at: string): string => t('releaseAccount.when', { day: formats.date(at), time: formats.time(at) });
  return (
    <dl className="body kv">
      <dt>{t('releaseAccount.reason')}</dt>
      <dd>{release.reason}</dd>
      <dt>{t('releaseAccount.published')}</dt>
      <dd>
        {release.authorName}, {when(release.publishedAt)}
        {release.scheduledFor !== undefined && ` (${t('releaseAccount.planned', { when: when(release.scheduledFor) })})`}
      </dd>
      {release.origin === 'published' && (
        <>
          <dt>{t('releaseAccount.editors')}</dt>
          <dd>{editors.length === 0 ? t('releaseAccount.unknown') : editors.join(', ')}</dd>
          <dt>{t('releaseAccount.review')}</dt>
          <dd>
            {review === undefined ? t('releaseAccount.review.none') : `${review.byName}, ${when(review.at)}`}
            {review?.remark !== undefined && <span className="sub">{review.remark}</span>}
          </dd>
          <dt>{t('releaseAccount.testCases')}</dt>
          <dd>
            {testCases === undefined ? t('releaseAccount.testCases.none') : t('publishing.contents.green', testCases)}
            {waivers.map(({ name, reason, byName, at }) => (
              <span className="sub" key={name.nl}>
                {t('releaseAccount.waived', { name: local(name), by: byName, when: when(at), reason })}
              </span>
            ))}
          </dd>
          <dt>{t('releaseAccount.replay')}</dt>
          <dd>
            {t(replayed ? 'releaseAccount.replayed' : 'releaseAccount.notReplayed')}
            {intakes !== undefined && <span className="sub">{t(`releaseAccount.intakes.${intakes}`)}</span>}
          </dd>
        </>
      )}
      <dt>{t('releaseAccount.software')}</dt>
      <dd>
        Weegbrug {softwareVersion}
        {Object.entries(pluginVersions).map(([name, version]) => `, ${name} ${version}`)}
      </dd>
      <dt>{t('releaseAccount.hash')}</dt>
      <dd className="mono rl-hash">{release.hash}</dd>
    </dl>
  );
};
