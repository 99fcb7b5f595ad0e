import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FrameworkView, RankingRow } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { ContributionBar } from '../../blocks/SignedBar.tsx';
import { PriorityWhisker } from '../../blocks/PriorityWhisker.tsx';
import { StatusLight } from '../../blocks/StatusLight.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { rankingColumns, type RankingColumn } from './rankingColumns.ts';
import { RankMove } from './trial/RankMove.tsx';
import type { AdoptedRow } from './trial/trialRow.ts';

/** Points at either end of every bar, the same for all rows so that they compare. */
const barEnd = 50;

/** Drawn again only when its project changes: scrolling moves rows, it does not make them anew. */
export const RankingRowView = memo(function RankingRowView({
  row,
  index,
  columns,
  framework,
  adopted,
  narrow,
}: {
  row: RankingRow;
  index: number;
  columns: readonly RankingColumn[];
  framework: FrameworkView;
  /** How it stands without the trial; absent: this is how it stands. */
  adopted?: AdoptedRow | undefined;
  /** Something stands beside the table. */
  narrow: boolean;
}) {
  const { t, local } = useText();
  const formats = useFormats();
  const bands = framework.framework.advice;
  const thresholds = bands.flatMap((band) => band.from ?? band.above ?? []);
  const adviceName = (advice: string): string => local(bands.find((band) => band.key === advice)?.name).toLowerCase();
  const others = row.possibleAdvice.filter((advice) => advice !== row.advice).map((advice) => adviceName(advice));
  const route = framework.framework.routes.find((entry) => entry.key === row.route);
  const cells: Record<RankingColumn, ReactNode> = {
    contribution: (
      <ContributionBar
        stacked
        parts={row.parts.map((part) => ({ key: part.goal, positive: part.positive, negative: part.negative }))}
        positive={row.positive}
        negative={row.negative}
        max={barEnd}
      />
    ),
    priority: (
      <span className="prio">
        <span className="prio-figures">
          <b>{row.priority === undefined ? '–' : formats.score(row.priority)}</b>
          {adopted !== undefined && (
            <span className="sub">
              <span className="sr">{t('trial.row.adopted')} </span>
              {adopted.priority === undefined ? '–' : formats.score(adopted.priority)}
            </span>
          )}
          {adopted?.otherGoals === true && <span className="sub">{t('trial.row.otherGoals')}</span>}
        </span>
        <PriorityWhisker
          priority={row.priority}
          adopted={adopted?.priority}
          width={narrow ? 92 : 110}
          interval={row.interval}
          thresholds={thresholds}
          scale={{ low: -15, high: 50 }}
        />
      </span>
    ),
    advice: (
      <>
        {row.knockout !== 'none' && <span className="chip bad">{t(`ranking.knockout.${row.knockout}`)}</span>}
        {row.knockout !== 'certain' && <AdviceChip advice={row.advice} framework={framework.framework} />}
        {row.statutory !== 'none' && (
          <span className="sub">
            <span className="tag must">{t(`statutory.${row.statutory}`)}</span>
          </span>
        )}
        {adopted?.advice !== undefined && adopted.advice !== row.advice && (
          <span className="sub">{t('trial.row.wasAdvice', { advice: adviceName(adopted.advice) })}</span>
        )}
        {row.provisional && others.length > 0 && (
          <span className="sub">{t('ranking.provisional', { advice: others.join(` ${t('ranking.or')} `) })}</span>
        )}
      </>
    ),
    route: local(route?.shortName),
    phase: t(`phase.${row.phase}`),
    netCost: row.netCost === undefined ? <span className="muted">{t('ranking.money.unknown')}</span> : formats.thousands(row.netCost),
    fte: row.fte === undefined ? <span className="muted">{t('ranking.money.unknown')}</span> : formats.fte(row.fte),
    status: <StatusLight status={row.status} />,
    urgency: row.urgency === undefined ? '–' : formats.score(row.urgency),
    impactLoad: row.impactLoad === undefined ? '–' : formats.score(row.impactLoad),
    completeness: formats.percent(row.completeness),
    domain: local(framework.domains.find((domain) => domain.key === row.domain)?.name),
    programme: local(framework.programmes.find((programme) => programme.key === row.programme)?.name),
  };
  return (
    <tr role="row" aria-rowindex={index + 2} {...(adopted !== undefined && adopted.rank !== row.rank ? { className: 'moved' } : {})}>
      <td role="cell" className="rank">
        <b>{row.rank ?? '–'}</b>
        {adopted !== undefined && <RankMove from={adopted.rank} to={row.rank} />}
      </td>
      <th role="rowheader" scope="row">
        <Link to={`/projects/${row.code}`}>{row.name}</Link>
        <span className="sub">
          {row.code} · {local(row.typeName)}
        </span>
      </th>
      {rankingColumns
        .filter((column) => columns.includes(column.key))
        .map((column) => (
          <td
            role="cell"
            key={column.key}
            data-label={t(column.label, { year: framework.framework.planYear })}
            className={['netCost', 'fte', 'urgency', 'impactLoad', 'completeness'].includes(column.key) ? 'num' : `c-${column.key}`}
          >
            {cells[column.key]}
          </td>
        ))}
    </tr>
  );
});
