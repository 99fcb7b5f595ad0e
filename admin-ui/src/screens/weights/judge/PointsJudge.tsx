import { useState } from 'react';
import type { WeightSessionView } from '@weegbrug/core/api';
import { parseNumber, snap } from '@weegbrug/core/shared';
import { percentages } from '@weegbrug/core/weights';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { SaveLine } from './SaveLine.tsx';
import type { JudgementWork } from './useJudgement.ts';

/** A hundred points over the goals, with what is left in view. */
export const PointsJudge = ({ session, work }: { session: WeightSessionView; work: JudgementWork }) => {
  const { t, local, language } = useText();
  const { number, locale } = useFormats();
  const goals = session.goals.map(({ id }) => id);
  const points = work.said.points ?? {};
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const isRight = (text: string): boolean => {
    const parsed = parseNumber(text, language);
    return parsed === undefined || (typeof parsed === 'number' && parsed >= 0 && parsed <= 100);
  };
  const wrong = goals.filter((goal) => typed[goal] !== undefined && !isRight(typed[goal]));
  const left = snap(100 - goals.reduce((sum, goal) => sum + (points[goal] ?? 0), 0));
  const ready = left === 0 && wrong.length === 0;
  const change = (goal: string, text: string): void => {
    setTyped({ ...typed, [goal]: text });
    if (!isRight(text)) return;
    const parsed = parseNumber(text, language);
    const { [goal]: _before, ...others } = points;
    work.change({ points: typeof parsed === 'number' ? { ...others, [goal]: parsed } : others });
  };
  const divideEqually = (): void => {
    setTyped({});
    const equal = percentages(
      goals.map(() => 1),
      { step: 1 },
    );
    work.change({ points: Object.fromEntries(goals.map((goal, index) => [goal, equal[index]!])) });
  };
  const handIn = (): void => {
    if (!ready) return;
    // A goal that was left empty gets nothing, and is said to.
    work.change({ points: Object.fromEntries(goals.map((goal) => [goal, points[goal] ?? 0])) });
    void work.handIn();
  };
  const remaining =
    left === 0
      ? t('weights.judge.pointsDone')
      : left > 0
        ? t(left === 1 ? 'weights.judge.pointLeft' : 'weights.judge.pointsLeft', { points: number(left, left % 1 === 0 ? 0 : 2) })
        : t('weights.judge.pointsOver', { points: number(-left, left % 1 === 0 ? 0 : 2) });
  return (
    <div className="stack">
      <section className="card" aria-labelledby="points-title">
        <header>
          <h2 id="points-title">{t('weights.judge.pointsQuestion')}</h2>
        </header>
        <div className="body">
          <p className="hint">{t('weights.judge.pointsHint')}</p>
          <ul className="wt-points">
            {goals.map((goal) => {
              const name = local(session.goals.find((one) => one.id === goal)?.name) || goal;
              const bad = wrong.includes(goal);
              const value = points[goal];
              return (
                <li key={goal}>
                  <label htmlFor={`points-${goal}`}>{name}</label>
                  <input
                    className="in num"
                    id={`points-${goal}`}
                    inputMode="decimal"
                    aria-label={t('weights.judge.pointsOf', { goal: name })}
                    value={
                      typed[goal] ?? (value === undefined ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value))
                    }
                    aria-invalid={bad || undefined}
                    {...(bad ? { 'aria-describedby': `points-${goal}-error` } : {})}
                    onChange={(event) => change(goal, event.target.value)}
                  />
                  {bad && (
                    <span className="err" id={`points-${goal}-error`} role="alert">
                      {t('weights.judge.pointsWrong')}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <p className={left === 0 ? 'wt-left mark ok' : left > 0 ? 'wt-left' : 'wt-left mark bad'} role="status" id="points-left">
            {remaining}
          </p>
          <button type="button" className="btn s" onClick={divideEqually}>
            {t('weights.judge.divideEqually')}
          </button>
        </div>
        <footer className="wt-steps">
          <button
            type="button"
            className="btn primary"
            aria-disabled={!ready}
            {...(ready ? {} : { 'aria-describedby': 'points-left' })}
            onClick={handIn}
          >
            {t('weights.judge.handIn')}
          </button>
        </footer>
      </section>
      <SaveLine state={work.state} />
    </div>
  );
};
