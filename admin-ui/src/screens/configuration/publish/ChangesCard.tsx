import { useState } from 'react';
import type { ConfigurationDraftView, ReplayChange } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { ChangeTable } from '../difference/ChangeTable.tsx';
import { RevertChange } from '../difference/RevertChange.tsx';
import { TraceChange } from '../difference/TraceChange.tsx';
import { useDifference } from '../difference/useDifference.ts';
import { ViewChange } from '../difference/ViewChange.tsx';
import { useFinishedReplay } from '../replay/useFinishedReplay.ts';
import { ChangeEffect } from './ChangeEffect.tsx';

/** What the draft changes against the active release, each change as a sentence with what follows from it. */
export const ChangesCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const { may } = useSession();
  const [problem, setProblem] = useState<unknown>();
  const difference = useDifference('active', 'draft', draft.revision);
  const changes = difference.data?.changes ?? [];
  const replay = useFinishedReplay({ from: 'active', to: 'draft', revision: draft.revision });
  // Another release may have become active while the page was open.
  const found = replay?.from.hash === difference.data?.from.hash ? (replay?.summary?.changes ?? []) : [];
  const effectOf = (id: string): ReplayChange | undefined => {
    const change = found.find((one) => one.id === id);
    return (change?.crossing ?? change?.fires ?? change?.intakes) === undefined ? undefined : change;
  };
  return (
    <section className="card" id="changes-card" aria-labelledby="changes">
      <header>
        <h2 id="changes" tabIndex={-1}>
          {t('configuration.changes')}
        </h2>
        <span className="end small muted">{t('difference.sorted')}</span>
      </header>
      {difference.isPending && <Loading />}
      {difference.isError && <ProblemNotice error={difference.error} retry={() => void difference.refetch()} />}
      {problem !== undefined && <ProblemNotice error={problem} />}
      {difference.data !== undefined && changes.length === 0 && <p className="body">{t('configuration.changes.none')}</p>}
      {changes.length > 0 && (
        <ChangeTable
          changes={changes}
          by={(change) => change.by.map(({ name }) => name).join(', ')}
          effect={({ id }) => {
            const change = effectOf(id);
            return change === undefined ? undefined : <ChangeEffect change={change} />;
          }}
          actions={(change) => (
            <>
              <ViewChange change={change} />
              <TraceChange change={change} />
              {may('configuration:edit') && <RevertChange change={change} failed={setProblem} />}
            </>
          )}
        />
      )}
    </section>
  );
};
