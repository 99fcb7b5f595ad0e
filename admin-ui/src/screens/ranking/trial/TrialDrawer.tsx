import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FrameworkView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { FirstSwapLine } from './FirstSwapLine.tsx';
import { IntoDraft } from './IntoDraft.tsx';
import { Movers } from './Movers.tsx';
import { Scenarios } from './Scenarios.tsx';
import type { Trial } from './useTrial.ts';
import { WeightSliders } from './WeightSliders.tsx';
import './trial.css';

/** The drawer beside the ranking: sliders for all goals, who moves, and what to do with the trial. Escape closes it. */
export const TrialDrawer = ({ trial, framework, onClose }: { trial: Trial; framework: FrameworkView; onClose: () => void }) => {
  const { t, local } = useText();
  const { date } = useFormats();
  const { may } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  const { outcome, terms } = trial;
  const { adopted, id } = framework.framework;
  return (
    <aside className="drawer" id="trial-drawer" aria-labelledby="trial-title" onKeyDown={onKeyDown}>
      <h2 id="trial-title" ref={heading} tabIndex={-1}>
        {t('trial.title')}
      </h2>
      <button type="button" className="close" aria-label={t('trial.close')} onClick={onClose}>
        ×
      </button>
      <p className="muted small">{t('trial.how')}</p>
      <WeightSliders goals={framework.framework.goals} trial={trial} />
      {terms.isError && <ProblemNotice error={terms.error} retry={() => void terms.refetch()} />}
      {terms.isPending && <Loading />}
      {outcome !== undefined && outcome.order.length === 0 && (
        <p className="notice" role="status">
          {t('trial.nothing')}
        </p>
      )}
      {outcome !== undefined && outcome.order.length > 0 && (
        <>
          <Movers outcome={outcome} framework={framework} moved={trial.moved} />
          <FirstSwapLine outcome={outcome} framework={framework} goal={trial.active} />
        </>
      )}
      <Scenarios trial={trial} release={framework.release} />
      {may('configuration:edit') && <IntoDraft trial={trial} />}
      <p className="muted small">
        {adopted === undefined
          ? t('trial.framework', { id })
          : t('trial.frameworkAdopted', { id, by: local(adopted.by), date: date(adopted.on) })}
      </p>
    </aside>
  );
};
