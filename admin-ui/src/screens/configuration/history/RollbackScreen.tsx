import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ActivationPreview } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { DifferenceCard } from '../difference/DifferenceCard.tsx';
import { ReplayCard } from '../replay/ReplayCard.tsx';
import { RollbackCard } from './RollbackCard.tsx';
import { useReleases } from './useReleases.ts';

/** The page of publishing, the other way round: what changes when an earlier release becomes active again, and the button that does it. */
export const RollbackScreen = () => {
  const { t } = useText();
  const { hash = '' } = useParams();
  const releases = useReleases();
  const preview = useQuery({
    queryKey: ['releases', hash, 'activation'],
    queryFn: () => request<ActivationPreview>(`/releases/${hash}/activation`),
  });
  if (preview.isError)
    return (
      <div className="page stack">
        <PageHead title={t('publishing.rollback')} />
        <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />
        <p>
          <Link to="/configuration/history">{t('configuration.back', { list: t('publishing.releases') })}</Link>
        </p>
      </div>
    );
  const active = releases.data?.items.find((release) => release.active);
  if (preview.data === undefined || active === undefined) return <Loading />;
  const { number } = preview.data.release;
  return (
    <div className="page">
      <PageHead
        title={t('publishing.rollback.title', { number })}
        lede={t('publishing.rollback.lede', { active: active.number, number })}
        actions={
          <Link className="btn" to={`/configuration/compare?from=active&to=${hash}&as=json`}>
            {t('difference.asJson')}
          </Link>
        }
      />
      <div className="cfg-publish">
        <div className="stack">
          <DifferenceCard from="active" to={hash} />
          {!preview.data.release.active && preview.data.refusal === undefined && (
            // Another release became active: another question.
            <ReplayCard from="active" to={hash} revision={preview.data.revision} />
          )}
        </div>
        <RollbackCard key={hash} preview={preview.data} />
      </div>
    </div>
  );
};
