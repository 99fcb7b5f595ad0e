import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { ListView, ReleaseSummary } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { useDraft } from '../useDraft.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { RawDifference } from './RawDifference.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { TraceChange } from './TraceChange.tsx';
import { useDifference } from './useDifference.ts';

/** Any two releases beside each other, or one and the draft: what changed in words, or the files line by line. */
export const CompareScreen = () => {
  const { t } = useText();
  const [parameters, setParameters] = useSearchParams();
  const [from, to] = [parameters.get('from') ?? 'active', parameters.get('to') ?? 'draft'];
  const raw = parameters.get('as') === 'json';
  const draft = useDraft();
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => request<ListView<ReleaseSummary>>('/releases') });
  const difference = useDifference(from, to, draft.data?.revision);
  const change = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(parameters);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
  };
  const swap = (): void => setParameters({ from: to, to: from, ...(raw ? { as: 'json' } : {}) }, { replace: true });
  const changes = difference.data?.changes ?? [];
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
        <Link to="/configuration/publish">{t('configuration.back', { list: t('configuration.publish') })}</Link>
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
        <section className="card" aria-labelledby="compared">
          <header>
            <h2 id="compared">{t('configuration.changes')}</h2>
            <span className="end small muted" role="status">
              {difference.data === undefined
                ? ''
                : t(changes.length === 1 ? 'difference.count.one' : 'difference.count', { count: changes.length })}
            </span>
          </header>
          {difference.isPending && <Loading />}
          {difference.isError && <ProblemNotice error={difference.error} retry={() => void difference.refetch()} />}
          {difference.data !== undefined && changes.length === 0 && <p className="body">{t('difference.same')}</p>}
          {changes.length > 0 && <ChangeTable changes={changes} actions={(one) => <TraceChange change={one} />} />}
        </section>
      )}
    </div>
  );
};
