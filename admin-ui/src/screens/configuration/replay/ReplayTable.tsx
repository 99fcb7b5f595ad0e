import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReplayProjects, ReplayView } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ReplayFilter, ReplayRowView } from './ReplayCard.tsx';
import { mostShown, ShowMore } from './ShowMore.tsx';

type Summary = NonNullable<ReplayView['summary']>;
const page = 25;

/** The projects that the filter asks for, those that move most first, with what does it. */
export const ReplayTable = ({
  replay,
  summary,
  filter,
  onFilter,
}: {
  replay: string;
  summary: Summary;
  filter: ReplayFilter;
  onFilter: (filter: ReplayFilter) => void;
}) => {
  const { t, language } = useText();
  const formats = useFormats();
  const [shown, setShown] = useState(page);
  const address = new URLSearchParams({ ...filter, limit: String(shown) });
  const projects = useQuery({
    queryKey: ['replays', replay, address.toString()],
    queryFn: () => request<ReplayProjects>(`/replays/${replay}/projects?${address.toString()}`),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const segments = [
    { show: 'threshold', text: t('replay.show.threshold', { count: formats.number(summary.thresholds.total) }) },
    { show: 'place', text: t('replay.show.place', { count: formats.number(summary.moved) }) },
    { show: 'all', text: t('replay.show.all', { count: formats.number(summary.projects) }) },
  ];
  const choose = (next: ReplayFilter): void => {
    setShown(page);
    onFilter(next);
  };
  const items = projects.data?.items ?? [];
  return (
    <>
      <div className="toolbar rp-tools">
        <div className="seg" role="group" aria-label={t('replay.show')}>
          {segments.map(({ show, text }) => (
            <button
              key={show}
              type="button"
              aria-pressed={filter.show === show && filter.before === undefined}
              onClick={() => choose({ show })}
            >
              {text}
            </button>
          ))}
        </div>
        <span className="row end">
          <a href={`/api/v1/replays/${replay}/export?format=xlsx&language=${language}`} download>
            {t('replay.download', { type: 'XLSX' })}
          </a>
          <a href={`/api/v1/replays/${replay}/export?format=csv&language=${language}`} download>
            {t('replay.download', { type: 'CSV' })}
          </a>
        </span>
      </div>
      {projects.isPending && <Loading />}
      {projects.isError && <ProblemNotice error={projects.error} retry={() => void projects.refetch()} />}
      {projects.data !== undefined && items.length === 0 && <p className="body">{t('replay.nobody')}</p>}
      {items.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('replay.projects')}>
          <table className="rp-projects">
            <thead>
              <tr>
                <th scope="col">{t('replay.project')}</th>
                <th scope="col" className="num">
                  {t('replay.before')}
                </th>
                <th scope="col" className="num">
                  {t('replay.after')}
                </th>
                <th scope="col" className="num">
                  {t('replay.difference')}
                </th>
                <th scope="col">{t('replay.place')}</th>
                <th scope="col">{t('replay.adviceOf')}</th>
                <th scope="col">{t('replay.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <ProjectRow key={row.code} row={row} summary={summary} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ShowMore shown={items.length} of={projects.data?.total ?? 0} more={() => setShown(Math.min(mostShown, shown * 4))} />
    </>
  );
};

const ProjectRow = ({ row, summary }: { row: ReplayRowView; summary: Summary }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { before, after } = row;
  const score = (value: number | undefined): string => (value === undefined ? '–' : formats.score(value));
  const advice = (list: Summary['advice']['before'], key: string | undefined): string =>
    local(list.find((entry) => entry.key === (key ?? ''))?.name) || t('weighing.noPoint');
  const difference =
    before?.priority === undefined || after?.priority === undefined
      ? undefined
      : Math.round((after.priority - before.priority) * 100) / 100;
  return (
    <tr>
      <th scope="row">
        <Link to={`/projects/${row.code}`}>{row.name}</Link>
        {row.unweighed !== undefined && <span className="sub">{local(row.unweighed.why)}</span>}
        {row.stateGone !== undefined && <span className="sub">{t('replay.stateGone', { state: local(row.stateGone.name) })}</span>}
        {row.typeGone === true && <span className="sub">{t('replay.typeGone')}</span>}
        <Keys row={row} summary={summary} />
      </th>
      <td className="num">{score(before?.priority)}</td>
      <td className="num">
        <strong>{score(after?.priority)}</strong>
      </td>
      <td className="num">{difference === undefined ? '' : formats.signed(difference)}</td>
      <td className="nowrap">
        <Place before={before?.rank} after={after?.rank} />
      </td>
      <td>
        {before?.advice === after?.advice ? (
          advice(summary.advice.after, after?.advice)
        ) : (
          <>
            {advice(summary.advice.before, before?.advice)} → <strong>{advice(summary.advice.after, after?.advice)}</strong>
          </>
        )}
        {before !== undefined && after !== undefined && before.route !== after.route && (
          <span className="sub">
            {local(summary.routeNames.find(({ key }) => key === before.route)?.name)} →{' '}
            {local(summary.routeNames.find(({ key }) => key === after.route)?.name)}
          </span>
        )}
      </td>
      <td className="small rp-why">
        <Reasons row={row} summary={summary} />
      </td>
    </tr>
  );
};

const Place = ({ before, after }: { before: number | undefined; after: number | undefined }) => {
  const { t } = useText();
  if (before === undefined && after === undefined) return <>–</>;
  if (before === after) return <span className="muted">{t('replay.place.stays', { place: before ?? '' })}</span>;
  const step = before === undefined || after === undefined ? undefined : before - after;
  return (
    <>
      {before ?? '–'} → <strong>{after ?? '–'}</strong>{' '}
      {step !== undefined && (
        <span className={step > 0 ? 'pos' : 'neg'}>{t(step > 0 ? 'replay.place.up' : 'replay.place.down', { count: Math.abs(step) })}</span>
      )}
    </>
  );
};

const Keys = ({ row, summary }: { row: ReplayRowView; summary: Summary }) => {
  const { t, local } = useText();
  const names = (list: Summary['escalationNames'], keys: readonly string[] | undefined): string =>
    (keys ?? []).map((key) => local(list.find((entry) => entry.key === key)?.name) || key).join(', ');
  const lines = [
    ['replay.newEscalation', names(summary.escalationNames, row.newEscalations)],
    ['replay.goneEscalation', names(summary.escalationNames, row.goneEscalations)],
    ['replay.newKnockout', names(summary.knockoutNames, row.newKnockouts)],
    ['replay.goneKnockout', names(summary.knockoutNames, row.goneKnockouts)],
  ] as const;
  return lines.map(([message, text]) =>
    text === '' ? undefined : (
      <span className="sub" key={message}>
        {t(message, { names: text })}
      </span>
    ),
  );
};

/** Which change does it, found by leaving that one out. */
const Reasons = ({ row, summary }: { row: ReplayRowView; summary: Summary }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (row.reasons ?? []).map(({ kind, change, effect }) => {
    const name = local(summary.changes.find(({ id }) => id === change)?.name);
    return (
      <span className="rp-reason" key={`${kind}${change ?? ''}`}>
        {kind !== 'single'
          ? t(`replay.reason.${kind}`)
          : effect === undefined
            ? name
            : t('replay.reason.effect', { name, effect: formats.signed(effect) })}
      </span>
    );
  });
};
