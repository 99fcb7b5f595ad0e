import { useId, useState } from 'react';
import type { Goal } from '@weegbrug/core/framework';
import { useText } from '../../../messages/useText.ts';
import type { Trial } from './useTrial.ts';
import { WeightSlider } from './WeightSlider.tsx';

/** Siblings with a slider each; what lies below a goal opens on request. */
export const WeightSliders = ({ goals, trial, within }: { goals: readonly Goal[]; trial: Trial; within?: string }) => {
  const { t, local } = useText();
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (goal: string): void =>
    setOpen((current) => {
      const next = new Set(current);
      if (!next.delete(goal)) next.add(goal);
      return next;
    });
  return (
    <ul className="weights" {...(within === undefined ? { 'aria-label': t('trial.weights') } : { id: within })}>
      {goals.map((goal) => {
        const { children = [] } = goal;
        const below = `${id}-${goal.id}-below`;
        return (
          <li key={goal.id}>
            <WeightSlider
              id={`${id}-${goal.id}`}
              name={local(goal.name)}
              share={trial.shares.get(goal.id) ?? 0}
              adopted={trial.adopted.shares.get(goal.id) ?? 0}
              active={trial.active === goal.id}
              locked={trial.locked.has(goal.id)}
              alone={goals.length === 1}
              onMove={(share) => trial.move(goal.id, share)}
              onLock={(locked) => trial.lock(goal.id, locked)}
            />
            {children.length > 0 && (
              <>
                <button
                  type="button"
                  className="btn quiet s below"
                  aria-expanded={open.has(goal.id)}
                  {...(open.has(goal.id) ? { 'aria-controls': below } : {})}
                  aria-label={t('trial.weights.partsOf', { count: children.length, goal: local(goal.name) })}
                  onClick={() => toggle(goal.id)}
                >
                  <span aria-hidden="true">{open.has(goal.id) ? '▾' : '▸'}</span> {t('trial.weights.parts', { count: children.length })}
                </button>
                {open.has(goal.id) && <WeightSliders goals={children} trial={trial} within={below} />}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};
