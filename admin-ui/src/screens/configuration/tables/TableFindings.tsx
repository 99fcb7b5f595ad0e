import type { TableAnalysisView } from '@weegbrug/core/api';
import type { LocalizedText } from '@weegbrug/core/shared';
import { useText } from '../../../messages/useText.ts';

type Props = { analysis: TableAnalysisView | undefined; purpose: unknown; hitPolicy: unknown; otherwise: unknown };

const mostShown = 10;

/** Below the table: what no row takes, where rows overlap, and which never decide, each with an example. */
export const TableFindings = ({ analysis, purpose, hitPolicy, otherwise }: Props) => {
  const { t } = useText();
  if (analysis === undefined) return <p className="small muted">{t('table.examining')}</p>;
  const { gaps, moreGaps, overlaps, moreOverlaps, unreachable, complete } = analysis;
  const leavesOut = purpose === 'criterion' && typeof otherwise !== 'number';
  if (!complete) return <Finding tone="warn" title={t('table.notExamined')} />;
  return (
    <div className="dt-findings">
      {gaps.length === 0 ? (
        <Finding tone="ok" title={t('table.noGaps')} />
      ) : leavesOut ? (
        <Finding
          tone="warn"
          title={t(gaps.length === 1 ? 'table.gap' : 'table.gaps', { count: gaps.length })}
          lines={gaps}
          more={moreGaps}
        />
      ) : (
        <Finding
          tone="ok"
          title={t(purpose === 'criterion' ? 'table.restOtherwise' : 'table.restNothing')}
          lines={gaps}
          more={moreGaps}
          folded
        />
      )}
      {unreachable.length > 0 && (
        <Finding
          tone="warn"
          title={t(unreachable.length === 1 ? 'table.unreachableOne' : 'table.unreachable', { count: unreachable.length })}
          lines={unreachable.map(({ message }) => message)}
        />
      )}
      {overlaps.length > 0 &&
        (hitPolicy === 'unique' ? (
          <Finding
            tone="warn"
            title={t(overlaps.length === 1 ? 'table.overlapOne' : 'table.overlaps', { count: overlaps.length })}
            lines={overlaps.map(({ message }) => message)}
            more={moreOverlaps}
          />
        ) : (
          <Finding tone="info" title={t('table.overlapsFirst')} lines={overlaps.map(({ message }) => message)} more={moreOverlaps} folded />
        ))}
    </div>
  );
};

type FindingProps = { tone: 'ok' | 'warn' | 'info'; title: string; lines?: readonly LocalizedText[]; more?: boolean; folded?: boolean };

const Finding = ({ tone, title, lines = [], more = false, folded = false }: FindingProps) => {
  const { t, local } = useText();
  const head = (
    <span className={tone === 'info' ? 'mark' : `mark ${tone}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {tone === 'ok' ? (
          <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.2" />
        ) : tone === 'warn' ? (
          <path d="M8 1.8 15 14H1zM8 6v4M8 11.4v1.4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
        ) : (
          <path d="M8 7v5M8 4v1.4M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z" fill="none" stroke="currentColor" strokeWidth="1.6" />
        )}
      </svg>
      {title}
    </span>
  );
  const list = lines.length > 0 && (
    <ul>
      {lines.slice(0, mostShown).map((line) => (
        <li key={line.nl}>{local(line)}</li>
      ))}
      {(more || lines.length > mostShown) && <li>{t('table.andMore')}</li>}
    </ul>
  );
  if (!folded || list === false)
    return (
      <div>
        <p>{head}</p>
        {list}
      </div>
    );
  return (
    <details>
      <summary>{head}</summary>
      {list}
    </details>
  );
};
