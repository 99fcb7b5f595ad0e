import type { Weighing } from '../../framework/weighing.ts';
import type { WeighingFramework } from '../../framework/weighingFramework.ts';
import { axisNames } from '../../framework/weighImpact.ts';
import { snap } from '../../shared/rounding.ts';
import { apportion } from '../apportion.ts';
import type { SumArgument } from '../explanation.ts';
import { decimalsThatGive } from './decimalsThatGive.ts';

/** D, U, I and P worked out with terms that are exact enough to give what is shown. */
export const explainSum = (weighing: Weighing, framework: WeighingFramework): SumArgument => {
  const scaleMax = Math.max(Math.abs(framework.scale.min), Math.abs(framework.scale.max));
  return {
    scaleMax,
    contribution: contributionSum(weighing, scaleMax),
    ...urgencySum(weighing, framework),
    ...impactSum(weighing, framework),
    ...prioritySum(weighing, framework),
  };
};

const contributionSum = ({ contribution, unrounded }: Weighing, scaleMax: number): SumArgument['contribution'] => {
  const helping = (unrounded.positive / 100) * scaleMax;
  const harming = (Math.abs(unrounded.negative) / 100) * scaleMax;
  const terms = [
    { coefficient: 100 / scaleMax, value: helping },
    { coefficient: -100 / scaleMax, value: harming },
  ];
  return {
    ...contribution,
    rounding: snap(contribution.net - contribution.positive - contribution.negative),
    helping,
    harming,
    decimals: decimalsThatGive(contribution.net, terms, 4, 9) ?? 9,
  };
};

const urgencySum = ({ urgency, urgencyClass }: Weighing, framework: WeighingFramework): Pick<SumArgument, 'urgency'> => {
  if (urgency === undefined || urgencyClass === undefined) return {};
  const { classes } = framework.urgency;
  const label = classes.find((entry) => entry.class === urgencyClass)?.label;
  const highest = Math.max(...classes.map((entry) => entry.class));
  return { urgency: { class: urgencyClass, highest, ...(label === undefined ? {} : { label }), value: urgency } };
};

const impactSum = (
  { impactLoad, axes }: Weighing,
  { axisScale, impactLoad: weights }: WeighingFramework,
): Pick<SumArgument, 'impactLoad'> => {
  if (impactLoad === undefined) return {};
  const terms = axisNames.map((axis) => ({ axis, weight: weights[axis], class: axes[axis] ?? axisScale.min }));
  return { impactLoad: { terms, lowest: axisScale.min, highest: axisScale.max, value: impactLoad } };
};

const prioritySum = ({ priority, unrounded }: Weighing, { priority: coefficients }: WeighingFramework): Pick<SumArgument, 'priority'> => {
  if (priority === undefined || unrounded.urgency === undefined || unrounded.impactLoad === undefined) return {};
  const terms = [
    { term: 'contribution' as const, coefficient: coefficients.contribution, value: unrounded.contribution },
    { term: 'urgency' as const, coefficient: coefficients.urgency, value: unrounded.urgency },
    { term: 'ease' as const, coefficient: coefficients.ease, value: snap(100 - unrounded.impactLoad) },
  ];
  const products = terms.map(({ coefficient, value }) => snap(coefficient * value));
  const shown = apportion(products, priority);
  // As it is written: the load is rounded and taken off 100.
  const decimals = decimalsThatGive(priority, [
    ...terms.slice(0, 2),
    { coefficient: coefficients.ease, value: 100 },
    { coefficient: -coefficients.ease, value: unrounded.impactLoad },
  ]);
  return {
    priority: {
      value: priority,
      ...(decimals === undefined ? {} : { decimals }),
      terms: terms.map((term, index) => ({ ...term, product: { exact: products[index]!, shown: shown[index]! } })),
    },
  };
};
