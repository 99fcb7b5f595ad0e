import { useMemo } from 'react';
import type { FrameworkView } from '@weegbrug/core/api';
import { findGoal } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { firstSwap } from './firstSwap.ts';
import type { TrialResult } from './useTrial.ts';

/** A change of so many points or less is called near. */
const near = 0.05;

/** How little it takes before two projects change places, counted from the adopted weights: of the goal that is moved, or of the one that is nearest to it. */
export const FirstSwapLine = ({
  outcome,
  framework,
  goal,
}: {
  outcome: TrialResult;
  framework: FrameworkView;
  goal: string | undefined;
}) => {
  const { t, local } = useText();
  const { number } = useFormats();
  const { goals } = framework.framework;
  const { matrix, view } = outcome;
  const first = useMemo(() => firstSwap(matrix, goals, view.listed, goal), [matrix, goals, view.listed, goal]);
  if (first === undefined)
    return (
      <p className="first-swap">
        {goal === undefined ? t('trial.swap.none') : t('trial.swap.noneOf', { goal: local(findGoal(goals, goal)?.name) })}
      </p>
    );
  const { swap, share } = first;
  // Rounded away from the adopted weight, so that at the weight that is named they have changed places.
  const steps = swap.share * 1000;
  const weight = (swap.towards === 'more' ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9)) / 10;
  const names = { riser: view.portfolio.names[swap.riser]!, faller: view.portfolio.names[swap.faller]! };
  return (
    <p className="first-swap">
      {t(Math.abs(swap.share - share) <= near ? 'trial.swap.near' : 'trial.swap.far')}{' '}
      {t(swap.towards === 'more' ? 'trial.swap.more' : 'trial.swap.less', {
        weight: number(weight, 1),
        goal: local(findGoal(goals, first.goal)?.name),
        ...names,
      })}
    </p>
  );
};
