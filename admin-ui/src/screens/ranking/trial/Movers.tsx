import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { FrameworkView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { type Mover, moversOf } from './movers.ts';
import type { TrialResult } from './useTrial.ts';

/** Movers that are named; the table shows the rest. */
const shown = 8;
/** Milliseconds of rest after which the moves are read out, so that a drag is told once. */
const pause = 700;

/** Who moves: what the table shows with arrows, in words. Read out when the sliders rest. */
export const Movers = ({ outcome, framework, moved }: { outcome: TrialResult; framework: FrameworkView; moved: boolean }) => {
  const { t, local } = useText();
  const movers = useMemo(() => (moved ? moversOf(outcome) : []), [outcome, moved]);
  const adviceName = (key: string): string => local(framework.framework.advice.find((band) => band.key === key)?.name).toLowerCase();
  const rank = (value: number): string => (value === 0 ? t('trial.movers.noRank') : String(value));
  const changed = ({ advice }: Mover): string =>
    advice === undefined ? '' : t('trial.movers.advice', { from: adviceName(advice.from), to: adviceName(advice.to) });
  const sentences = movers
    .slice(0, shown)
    .map((mover) =>
      `${t('trial.movers.sentence', { name: mover.name, from: rank(mover.from), to: rank(mover.to) })} ${changed(mover)}`.trim(),
    );
  const more = movers.length - shown;
  const summary =
    movers.length === 0
      ? t(moved ? 'trial.movers.nobody' : 'trial.movers.adopted')
      : [...sentences, ...(more > 0 ? [t('trial.movers.more', { count: more })] : [])].join('. ');
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(summary), pause);
    return () => clearTimeout(timer);
  }, [summary]);
  return (
    <section aria-labelledby="trial-movers">
      <h3 id="trial-movers">{t('trial.movers.title')}</h3>
      <p className="sr" role="status">
        {told}
      </p>
      {movers.length === 0 ? (
        <p className="muted small">{summary}</p>
      ) : (
        <ul className="movers">
          {movers.slice(0, shown).map((mover) => (
            <li key={mover.code}>
              <span aria-hidden="true">{arrow(mover)}</span>
              <Link to={`/projects/${mover.code}`}>{mover.name}</Link>
              <span className="nowrap">
                <span className="sr">{t('trial.movers.from')} </span>
                {rank(mover.from)} <span aria-hidden="true">→</span>
                <span className="sr">{t('trial.movers.to')}</span> {rank(mover.to)}
              </span>
              {mover.advice !== undefined && <span className="sub">{changed(mover)}</span>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="muted small">{t('trial.movers.more', { count: more })}</p>}
    </section>
  );
};

const arrow = ({ from, to }: Mover): string => (from === to ? '=' : to !== 0 && (from === 0 || to < from) ? '▲' : '▼');
