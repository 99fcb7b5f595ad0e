import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoveCandidates } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { CandidatesCard } from './CandidatesCard.tsx';
import { EffectCard } from './EffectCard.tsx';
import { MovesCard } from './MovesCard.tsx';

/** Which projects still run under an earlier release, and what moving them to the active one does to each. */
export const MovingScreen = () => {
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<readonly string[]>();
  const candidates = useQuery({ queryKey: ['moves', 'candidates'], queryFn: () => request<MoveCandidates>('/moves/candidates') });
  const choose = (next: ReadonlySet<string>): void => {
    setChosen(next);
    setShown(undefined);
  };
  return (
    <div className="page stack">
      <PageHead title={t('moving.title')} lede={t('moving.lede', { release: candidates.data?.to.number ?? '' })} />
      {candidates.isPending && <Loading />}
      {candidates.isError && <ProblemNotice error={candidates.error} retry={() => void candidates.refetch()} />}
      {candidates.data !== undefined && (
        <CandidatesCard candidates={candidates.data} chosen={chosen} onChoose={choose} onShow={() => setShown([...chosen])} />
      )}
      {shown !== undefined && candidates.data !== undefined && (
        <EffectCard codes={shown} release={candidates.data.to} onStarted={() => choose(new Set())} />
      )}
      <MovesCard />
    </div>
  );
};
