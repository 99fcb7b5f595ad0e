import { useState } from 'react';
import type { ReplayProjects, ReplayView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import './replay.css';
import { AdviceTable } from './AdviceTable.tsx';
import { InvalidIntakes } from './InvalidIntakes.tsx';
import { ReplayHistogram } from './ReplayHistogram.tsx';
import { ReplayTable } from './ReplayTable.tsx';
import { ReplaySentences } from './ReplaySentences.tsx';
import { useReplay } from './useReplay.ts';

export type ReplayFilter = { show: string; before?: string; after?: string };
export type ReplayRowView = ReplayProjects['items'][number];

/** What a configuration does to every project: who moves, who crosses a threshold, whose form is no longer valid. */
export const ReplayCard = ({
  from,
  to,
  revision,
  blocked = false,
  choose = false,
}: {
  from: string;
  to: string;
  revision: number;
  /** The draft has errors: then there is nothing to weigh by. */
  blocked?: boolean;
  /** What to do with intakes that are no longer valid is chosen here; in a mere comparison it is not. */
  choose?: boolean;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const { view, error, underWay, cancel, again } = useReplay(from, to, revision, !blocked);
  const [filter, setFilter] = useState<ReplayFilter>({ show: 'threshold' });
  const summary = view?.summary;
  const finished = view?.state === 'done';
  return (
    <section className="card" aria-labelledby="replay">
      <header>
        <h2 id="replay" tabIndex={-1}>
          {view === undefined ? t('replay.title') : t('replay.titleOf', { count: formats.number(view.of) })}
        </h2>
        <div className="row end">
          {finished && (
            <span className="small muted">
              {t('replay.when', {
                day: formats.day(view.startedAt),
                time: formats.time(view.startedAt),
                seconds: formats.number((view.milliseconds ?? 0) / 1000, 1),
              })}
            </span>
          )}
          {view !== undefined && !underWay && (
            <BusyButton className="btn s" heir="replay" onClick={again}>
              {t('replay.again')}
            </BusyButton>
          )}
        </div>
      </header>
      {blocked && <p className="body">{t('replay.blocked')}</p>}
      {!blocked && view === undefined && error === undefined && <Loading />}
      {error !== undefined && <ProblemNotice error={error} retry={again} />}
      {view !== undefined && <Progress view={view} underWay={underWay} cancel={() => void cancel()} />}
      {view !== undefined && summary !== undefined && (
        <>
          <div className="rp-top">
            <ReplaySentences summary={summary} finished={finished} onFilter={setFilter} />
            <AdviceTable summary={summary} filter={filter} onFilter={setFilter} finished={finished} />
          </div>
          {finished && <ReplayTable replay={view.id} summary={summary} filter={filter} onFilter={setFilter} />}
          {finished && <InvalidIntakes replay={view.id} summary={summary} choose={choose} />}
          {finished && <ReplayHistogram histogram={summary.histogram} />}
        </>
      )}
    </section>
  );
};

const Progress = ({ view, underWay, cancel }: { view: ReplayView; underWay: boolean; cancel: () => void }) => {
  const { t, local } = useText();
  const formats = useFormats();
  if (underWay)
    return (
      <div className="body rp-progress" role="status">
        <progress max={Math.max(1, view.of)} value={view.done} aria-label={t('replay.progress')} />
        <span className="small">{t('replay.progress.count', { done: formats.number(view.done), of: formats.number(view.of) })}</span>
        <BusyButton className="btn s" heir="replay" onClick={cancel}>
          {t('replay.cancel')}
        </BusyButton>
      </div>
    );
  if (view.state === 'done')
    return view.changedSince === 0 ? undefined : (
      <p className="notice rp-notice">
        {t(view.changedSince === 1 ? 'replay.changedSince.one' : 'replay.changedSince.many', { count: view.changedSince })}
      </p>
    );
  return (
    <p className="notice bad rp-notice" role="status">
      {view.problem === undefined ? t(`replay.state.${view.state as 'cancelled' | 'brokenOff' | 'failed'}`) : local(view.problem)}
    </p>
  );
};
