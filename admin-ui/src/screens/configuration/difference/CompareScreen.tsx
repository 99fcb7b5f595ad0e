import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ListView, ReleaseSummary } from '@weegbrug/core/api';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { ReplayCard } from '../replay/ReplayCard.tsx';
import { useDraft } from '../useDraft.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { RawDifference } from './RawDifference.tsx';
import { SourceChoice } from './SourceChoice.tsx';

const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** Any two releases beside each other, or one and the draft: what changed in words, or the files line by line. */
export const CompareScreen = () => {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const [from, to] = [parameters.get('from') ?? 'active', parameters.get('to') ?? 'draft'];
  const raw = parameters.get('as') === 'json';
  const draft = useDraft();
  // Weighing every project twice is asked for.
  const [replayed, setReplayed] = useState<string>();
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => request<ListView<ReleaseSummary>>('/releases') });
  const change = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(parameters);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
  };
  const swap = (): void => setParameters({ from: to, to: from, ...(raw ? { as: 'json' } : {}) }, { replace: true });
  return (
    <div className="page stack">
      <PageHead
        title={t('difference.compare')}
        lede={t('difference.compare.lede')}
        actions={
          <button type="button" className="btn" aria-pressed={raw} onClick={() => change('as', raw ? undefined : 'json')}>
            {t(raw ? 'difference.asWords' : 'difference.asJson')}
          </button>
        }
      />
      <p>
        {from === 'draft' || to === 'draft' ? (
          <Link to="/configuration/publish">{t('configuration.back', { list: t('configuration.publish') })}</Link>
        ) : (
          <Link to="/configuration/history">{t('configuration.back', { list: t('publishing.releases') })}</Link>
        )}
      </p>
      <div className="df-sides">
        <SourceChoice
          id="compare-from"
          label={t('difference.from')}
          value={from}
          releases={releases.data?.items ?? []}
          choose={(value) => change('from', value)}
        />
        <button type="button" className="btn" onClick={swap}>
          {t('difference.swap')}
        </button>
        <SourceChoice
          id="compare-to"
          label={t('difference.to')}
          value={to}
          releases={releases.data?.items ?? []}
          choose={(value) => change('to', value)}
        />
      </div>
      {raw ? (
        <RawDifference from={from} to={to} revision={draft.data?.revision ?? 0} />
      ) : (
        <>
          <DifferenceCard from={from} to={to} {...(draft.data === undefined ? {} : { revision: draft.data.revision })} />
          {replayed === `${from} ${to}` ? (
            // The button that was pressed is gone: what came in its place has the focus.
            <div tabIndex={-1} ref={takeFocus}>
              <ReplayCard key={replayed} from={from} to={to} revision={draft.data?.revision ?? 0} />
            </div>
          ) : (
            <p>
              <button type="button" className="btn" onClick={() => setReplayed(`${from} ${to}`)}>
                {t('replay.title')}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
};
