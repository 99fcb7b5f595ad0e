import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { axisNames } from '@weegbrug/core/framework';
import { decimalsThatAdd, decimalsThatGive, type Term } from './sumTerms.ts';
import { decimalsOf, type Words } from './words.ts';

/** One line of the sum: the figure as shown, what it is made of in words, and sums that a calculator brings to that figure. */
export type SumLine = {
  key: 'contribution' | 'urgency' | 'impactLoad' | 'priority';
  label: string;
  value: string;
  say?: string;
  formulas: readonly string[];
};

/** "The sum": D, U, I and P worked out with terms that are exact enough to give what is shown. Formulas: docs, "Weighing". */
export const sumLines = (project: ProjectView, { framework }: Pick<FrameworkView, 'framework'>, words: Words): readonly SumLine[] => [
  contributionLine(project, framework, words),
  urgencyLine(project, framework, words),
  impactLine(project, framework, words),
  priorityLine(project, framework, words),
];

type Framework = FrameworkView['framework'];

const contributionLine = ({ weighing }: ProjectView, framework: Framework, words: Words): SumLine => {
  const { t, formats } = words;
  const [positive, negative, scaleMax] = contributionTerms(weighing, framework);
  const decimals = contributionDecimals(weighing, framework);
  const shown = { positive: formats.number(positive, decimals), negative: formats.number(negative, decimals) };
  return {
    key: 'contribution',
    label: t('weigh.sum.contribution'),
    value: formats.score(weighing.contribution.net),
    say: t('weigh.sum.contribution.line', shown),
    formulas: [`(${shown.positive} − ${shown.negative}) ÷ ${formats.number(scaleMax)} × 100`],
  };
};

/** Σ weight × score of what helps and of what harms (without its sign), and the end of the scale. */
const contributionTerms = ({ unrounded }: ProjectView['weighing'], { scale }: Framework): [number, number, number] => {
  const scaleMax = Math.max(Math.abs(scale.min), Math.abs(scale.max));
  return [(unrounded.positive / 100) * scaleMax, (Math.abs(unrounded.negative) / 100) * scaleMax, scaleMax];
};

const contributionDecimals = (weighing: ProjectView['weighing'], framework: Framework): number => {
  const [positive, negative, scaleMax] = contributionTerms(weighing, framework);
  const terms = [
    { coefficient: 100 / scaleMax, value: positive },
    { coefficient: -100 / scaleMax, value: negative },
  ];
  return decimalsThatGive(weighing.contribution.net, terms, 4) ?? 6;
};

const urgencyLine = ({ weighing }: ProjectView, framework: Framework, { t, local, formats }: Words): SumLine => {
  const { urgencyClass, urgency } = weighing;
  const highest = Math.max(...framework.urgency.classes.map((entry) => entry.class));
  const label = local(framework.urgency.classes.find((entry) => entry.class === urgencyClass)?.label);
  return {
    key: 'urgency',
    label: t('weigh.sum.urgency'),
    value: urgency === undefined ? t('weigh.sum.unknown') : formats.score(urgency),
    ...(urgencyClass === undefined
      ? {}
      : { say: t('weigh.sum.urgency.line', { class: urgencyClass, label: label.charAt(0).toLowerCase() + label.slice(1) }) }),
    formulas: urgencyClass === undefined ? [] : [`${urgencyClass} ÷ ${highest} × 100`],
  };
};

const impactLine = ({ weighing }: ProjectView, framework: Framework, { t, formats }: Words): SumLine => {
  const { min, max } = framework.axisScale;
  const terms = axisNames.map((name) => `${coefficient(framework.impactLoad[name], formats)} × ${weighing.axes[name] ?? '?'}`);
  return {
    key: 'impactLoad',
    label: t('weigh.sum.impactLoad'),
    value: weighing.impactLoad === undefined ? t('weigh.sum.unknown') : formats.score(weighing.impactLoad),
    formulas: weighing.impactLoad === undefined ? [] : [`(${terms.join(' + ')} − ${min}) ÷ ${max - min} × 100`],
  };
};

const priorityLine = (project: ProjectView, framework: Framework, words: Words): SumLine => {
  const { t, formats } = words;
  const { priority, unrounded } = project.weighing;
  const known = priority !== undefined && unrounded.urgency !== undefined && unrounded.impactLoad !== undefined;
  return {
    key: 'priority',
    label: t('weigh.sum.priority'),
    value: priority === undefined ? t('weigh.sum.unknown') : formats.score(priority),
    formulas: known ? priorityFormulas(project, framework, words, priority, unrounded.urgency ?? 0, unrounded.impactLoad ?? 0) : [],
  };
};

const priorityFormulas = (
  project: ProjectView,
  framework: Framework,
  words: Words,
  priority: number,
  urgency: number,
  impactLoad: number,
): readonly string[] => {
  const { formats } = words;
  const weights = framework.priority;
  const [d, u, e] = [weights.contribution, weights.urgency, weights.ease].map((value) => coefficient(value, formats));
  const terms: readonly Term[] = [
    { coefficient: weights.contribution, value: project.weighing.unrounded.contribution },
    { coefficient: weights.urgency, value: urgency },
    { coefficient: weights.ease, value: 100 - impactLoad },
  ];
  const decimals = decimalsThatGive(priority, terms);
  const number = (value: number): string => (value < 0 ? `(${formats.number(value, decimals)})` : formats.number(value, decimals));
  // Terms that do not end and that rounding brings to the wrong side of a half: then D and U stand there as the sums that they are.
  const [contribution, urgent] =
    decimals === undefined
      ? [contributionLine(project, framework, words), urgencyLine(project, framework, words)].map(({ formulas }) => formulas[0] ?? '')
      : [number(project.weighing.unrounded.contribution), number(urgency)];
  const load = formats.number(impactLoad, decimals ?? decimalsOf(impactLoad, 2));
  const adding = decimalsThatAdd(priority, terms);
  const products = terms.map(({ coefficient: factor, value }) => formats.number(factor * value, adding ?? 2));
  return [
    `${d} × ${contribution} + ${u} × ${urgent} + ${e} × (100 − ${load})`,
    ...(adding === undefined ? [] : [`${products[0]} + ${products[1]} + ${products[2]}`]),
  ];
};

const coefficient = (value: number, formats: Words['formats']): string => formats.number(value, decimalsOf(value, 2));
