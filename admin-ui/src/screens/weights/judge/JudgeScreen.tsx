import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { JudgementView, WeightSessionView } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemPage } from '../../../blocks/ProblemPage.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { useWeightSession } from '../useWeightSession.ts';
import { HandedIn } from './HandedIn.tsx';
import { PairwiseJudge } from './PairwiseJudge.tsx';
import { PointsJudge } from './PointsJudge.tsx';
import { useJudgement } from './useJudgement.ts';

/** One's own judgement in a session, made for a phone first. */
export const JudgeScreen = () => {
  const { id = '' } = useParams();
  const { t } = useText();
  const session = useWeightSession(id);
  const round = session.data?.round;
  const judgement = useQuery({
    queryKey: ['judgement', id, round],
    queryFn: () => request<JudgementView>(`/weight-sessions/${encodeURIComponent(id)}/judgement`),
    enabled: round !== undefined,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const failed = [session, judgement].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) return <ProblemPage error={failed.error} retry={() => void failed.refetch()} />;
  if (session.data === undefined || judgement.data === undefined) return <Loading />;
  return (
    <div className="page wt-judge">
      <p className="wt-back">
        <Link to="/">{t('menu.start')}</Link>
      </p>
      <PageHead
        title={session.data.title}
        lede={t('weights.judge.lede', {
          facilitator: session.data.facilitatorName,
          attribution: t(`weights.judge.${session.data.attribution}`),
        })}
      />
      {session.data.phase === 'collecting' ? (
        <Judge key={judgement.data.round} session={session.data} judgement={judgement.data} />
      ) : (
        <section className="card">
          <EmptyState
            title={t('weights.judge.closed.title')}
            text={t('weights.judge.closed.text')}
            action={
              <Link className="btn primary" to={`/weights/${id}`}>
                {t('weights.judge.toResult')}
              </Link>
            }
          />
        </section>
      )}
    </div>
  );
};

const Judge = ({ session, judgement }: { session: WeightSessionView; judgement: JudgementView }) => {
  const work = useJudgement(judgement);
  if (work.handedIn) return <HandedIn session={session} takeBack={() => void work.takeBack()} state={work.state} />;
  return session.method === 'points' ? <PointsJudge session={session} work={work} /> : <PairwiseJudge session={session} work={work} />;
};
