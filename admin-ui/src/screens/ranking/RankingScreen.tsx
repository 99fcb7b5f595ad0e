import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { readRemembered, remember } from '../../connection/preferences.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { FilterBar } from './FilterBar.tsx';
import { rankingColumns, type RankingColumn } from './rankingColumns.ts';
import { RankingTable } from './RankingTable.tsx';
import './ranking.css';
import { SavedViews } from './SavedViews.tsx';
import { TrialDrawer } from './trial/TrialDrawer.tsx';
import { TrialNotice } from './trial/TrialNotice.tsx';
import { useShownRows, useWantedPlaces } from './trial/useShownRows.ts';
import { useTrial } from './trial/useTrial.ts';
import { useRankingParameters } from './useRankingParameters.ts';
import { useRankingRows } from './useRankingRows.ts';

const groupings = ['domain', 'programme', 'phase', 'type'] as const;

/** Left out beside the drawer: there is no room for it, and it does not follow the weights. */
const leftOut: readonly RankingColumn[] = ['phase'];

/** Who has not chosen yet sees all that fits: on a phone what the order of the list is about. */
const columnsAtFirst = (): readonly RankingColumn[] =>
  window.matchMedia('(max-width: 700px)').matches
    ? ['contribution', 'priority', 'advice']
    : rankingColumns.filter((column) => column.shown).map((column) => column.key);

/** What comes first, and why? */
export const RankingScreen = () => {
  const { t } = useText();
  const { parameters, change, replace } = useRankingParameters();
  const [visible, setVisible] = useState({ first: 0, last: 60 });
  const { data: framework } = useFramework();
  const [drawer, setDrawer] = useState(false);
  const trial = useTrial(framework, parameters, drawer);
  const outcome = trial.moved ? trial.outcome : undefined;
  const { head, rows, total } = useRankingRows(parameters, useWantedPlaces(outcome, visible));
  const rowAt = useShownRows(outcome, rows);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !drawer) opener.current?.focus();
    wasOpen.current = drawer;
  }, [drawer]);
  const [columns, setColumns] = useState<readonly RankingColumn[]>(
    () => readRemembered<RankingColumn[]>('ranking.columns') ?? columnsAtFirst(),
  );
  const filtered = Object.keys(parameters).some((name) => !['sort', 'order', 'groupBy'].includes(name));
  const address = new URLSearchParams({ ...(parameters as Record<string, string>), format: 'csv' }).toString();
  return (
    <div className={drawer ? 'page ranking trying' : 'page ranking'}>
      <div className="main">
        <PageHead
          title={t('ranking.title')}
          actions={
            <>
              {outcome === undefined ? (
                <a className="btn" href={`/api/v1/ranking?${address}`} download>
                  {t('ranking.export')}
                </a>
              ) : (
                <button type="button" className="btn" aria-disabled="true" aria-describedby="trial-no-export">
                  {t('ranking.export')}
                </button>
              )}
              <button
                type="button"
                className="btn"
                ref={opener}
                aria-expanded={drawer}
                {...(drawer ? { 'aria-controls': 'trial-drawer' } : {})}
                onClick={() => setDrawer((open) => !open)}
              >
                {t('trial.open')}
              </button>
            </>
          }
        />
        <div className="toolbar">
          <SavedViews parameters={parameters} choose={replace} />
          <label htmlFor="ranking-group">{t('ranking.group')}</label>
          <select
            id="ranking-group"
            className="in"
            value={parameters.groupBy ?? ''}
            onChange={(event) => change({ groupBy: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">{t('ranking.group.none')}</option>
            {groupings.map((group) => (
              <option key={group} value={group}>
                {t(`ranking.${group}`)}
              </option>
            ))}
          </select>
          <ColumnChooser
            columns={columns}
            left={drawer ? leftOut : []}
            choose={(next) => {
              setColumns(next);
              remember('ranking.columns', next);
            }}
          />
        </div>
        {framework !== undefined && <FilterBar parameters={parameters} change={change} framework={framework} total={total} />}
        {outcome !== undefined && <TrialNotice outcome={outcome} onStop={trial.reset} />}
        {head.isError && <ProblemNotice error={head.error} retry={() => void head.refetch()} />}
        {(head.isPending || framework === undefined) && !head.isError && <Loading />}
        {head.data !== undefined && framework !== undefined && total === 0 && (
          <div className="card">
            <EmptyState
              title={t(filtered ? 'ranking.empty.title' : 'ranking.emptyTown.title')}
              text={t(filtered ? 'ranking.empty.text' : 'ranking.emptyTown.text')}
            />
          </div>
        )}
        {head.data !== undefined && framework !== undefined && total > 0 && (
          <>
            <RankingTable
              view={head.data}
              rowAt={rowAt}
              framework={framework}
              columns={drawer ? columns.filter((column) => !leftOut.includes(column)) : columns}
              parameters={parameters}
              change={change}
              onVisible={setVisible}
              narrow={drawer}
            />
            <p className="legend">
              {outcome === undefined ? t('ranking.legend', { release: head.data.releaseNumber }) : t('trial.legend')}
            </p>
          </>
        )}
      </div>
      {drawer && framework !== undefined && <TrialDrawer trial={trial} framework={framework} onClose={() => setDrawer(false)} />}
    </div>
  );
};
