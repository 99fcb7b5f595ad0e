import { useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { WeightSessionView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { ConsistencyHelp } from './ConsistencyHelp.tsx';
import { Overview } from './Overview.tsx';
import { PairStep } from './PairStep.tsx';
import { pairsOf, ratioOf, withRatio } from './pairsOf.ts';
import { SaveLine } from './SaveLine.tsx';
import type { JudgementWork } from './useJudgement.ts';

/** Two goals at a time, with an overview at the end; the step is in the address, so that the browser's own way back works. */
export const PairwiseJudge = ({ session, work }: { session: WeightSessionView; work: JudgementWork }) => {
  const { t, local } = useText();
  const [parameters, setParameters] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const goals = session.goals.map(({ id }) => id);
  const pairs = pairsOf(goals);
  const comparisons = work.said.comparisons ?? [];
  const nameOf = (id: string): string => local(session.goals.find((goal) => goal.id === id)?.name) || id;
  const asked = parameters.get('step');
  const firstOpen = pairs.findIndex((pair) => ratioOf(pair, comparisons) === undefined);
  const start = useRef(firstOpen < 0 ? 'all' : String(firstOpen + 1));
  const step = asked ?? start.current;
  const position = step === 'all' ? pairs.length : Math.min(pairs.length, Math.max(1, Number.parseInt(step, 10) || 1)) - 1;
  const pair = pairs[position];
  const go = (to: number): void => {
    moved.current = true;
    setParameters({ step: to >= pairs.length ? 'all' : String(to + 1) });
  };
  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);
  const done = pairs.filter((one) => ratioOf(one, comparisons) !== undefined).length;
  return (
    <div className="stack">
      <div className="wt-progress">
        <progress max={pairs.length} value={done} aria-label={t('weights.judge.progress', { done, total: pairs.length })} />
        <span className="small muted">{t('weights.judge.progress', { done, total: pairs.length })}</span>
      </div>
      <section className="card">
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {pair === undefined ? t('weights.judge.all') : t('weights.judge.position', { position: position + 1, total: pairs.length })}
          </h2>
        </header>
        {pair === undefined ? (
          <Overview goals={goals} pairs={pairs} comparisons={comparisons} nameOf={nameOf} go={go} />
        ) : (
          <PairStep
            key={`${pair.first} ${pair.second}`}
            pair={pair}
            ratio={ratioOf(pair, comparisons)}
            nameOf={nameOf}
            onChange={(favours, value) => work.change({ comparisons: withRatio(comparisons, pair, favours, value) })}
          />
        )}
        <ConsistencyHelp
          goals={goals}
          comparisons={comparisons}
          nameOf={nameOf}
          always={pair === undefined}
          here={pair}
          goTo={(first, second) =>
            go(pairs.findIndex((one) => [one.first, one.second].includes(first) && [one.first, one.second].includes(second)))
          }
        />
        <footer className="wt-steps">
          <button type="button" className="btn" disabled={position === 0} onClick={() => go(position - 1)}>
            {t('weights.judge.previous')}
          </button>
          {pair === undefined ? (
            <button type="button" className="btn primary" onClick={() => void work.handIn()}>
              {t('weights.judge.handIn')}
            </button>
          ) : (
            <button type="button" className="btn primary" onClick={() => go(position + 1)}>
              {t(position + 1 === pairs.length ? 'weights.judge.overview' : 'weights.judge.next')}
            </button>
          )}
        </footer>
      </section>
      <SaveLine state={work.state} />
    </div>
  );
};
