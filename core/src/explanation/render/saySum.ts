import { axisNames } from '../../framework/weighImpact.ts';
import type { SumArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';

/** One line of the sum: the figure as shown, what it is made of in words, and sums that a calculator brings to that figure. */
export type SumLine = {
  key: 'contribution' | 'urgency' | 'impactLoad' | 'priority';
  label: string;
  value: string;
  say?: string;
  formulas: readonly string[];
};

/** "The sum": D, U, I and P worked out. */
export const saySum = (sum: SumArgument, words: ExplanationWords): SumLine[] => [
  contributionLine(sum, words),
  urgencyLine(sum, words),
  impactLine(sum, words),
  priorityLine(sum, words),
];

const contributionLine = ({ contribution, scaleMax }: SumArgument, { say, number, signed }: ExplanationWords): SumLine => {
  const { helping, harming, decimals, positive, negative, net, rounding } = contribution;
  const shown = { positive: number(helping, decimals), negative: number(harming, decimals) };
  const parts = { positive: signed(positive), negative: signed(negative), net: number(net, 2), rounding: signed(rounding) };
  return {
    key: 'contribution',
    label: say('sum.contribution'),
    value: number(net, 2),
    say: [say('sum.contribution.line', shown), ...(rounding === 0 ? [] : [say('sum.contribution.rounding', parts)])].join('. '),
    formulas: [`(${shown.positive} − ${shown.negative}) ÷ ${number(scaleMax, decimalsOf(scaleMax))} × 100`],
  };
};

const urgencyLine = ({ urgency }: SumArgument, { say, number, local }: ExplanationWords): SumLine => {
  const line = { key: 'urgency' as const, label: say('sum.urgency') };
  if (urgency === undefined) return { ...line, value: say('sum.unknown'), formulas: [] };
  const label = local(urgency.label);
  return {
    ...line,
    value: number(urgency.value, 2),
    say: say(label === '' ? 'sum.urgency.class' : 'sum.urgency.line', {
      class: urgency.class,
      label: label.charAt(0).toLowerCase() + label.slice(1),
    }),
    formulas: [`${urgency.class} ÷ ${urgency.highest} × 100`],
  };
};

const impactLine = ({ impactLoad }: SumArgument, { say, number }: ExplanationWords): SumLine => {
  const line = { key: 'impactLoad' as const, label: say('sum.impactLoad') };
  if (impactLoad === undefined) return { ...line, value: say('sum.unknown'), formulas: [] };
  const { terms, lowest, highest, value } = impactLoad;
  const products = axisNames.map((name) => {
    const term = terms.find(({ axis }) => axis === name)!;
    return `${number(term.weight, decimalsOf(term.weight, 2))} × ${number(term.class, decimalsOf(term.class))}`;
  });
  return {
    ...line,
    value: number(value, 2),
    formulas: [
      `(${products.join(' + ')} − ${number(lowest, decimalsOf(lowest))}) ÷ ${number(highest - lowest, decimalsOf(highest - lowest))} × 100`,
    ],
  };
};

const priorityLine = (sum: SumArgument, words: ExplanationWords): SumLine => {
  const { say, number } = words;
  const { priority } = sum;
  const line = { key: 'priority' as const, label: say('sum.priority') };
  if (priority === undefined) return { ...line, value: say('sum.unknown'), formulas: [] };
  const { terms, decimals, value } = priority;
  const [contribution, urgency, ease] = terms as [(typeof terms)[number], (typeof terms)[number], (typeof terms)[number]];
  const written = (one: number): string => (one < 0 ? `(${number(one, decimals)})` : number(one, decimals));
  const coefficient = (one: number): string => number(one, decimalsOf(one, 2));
  // Terms that do not end and that rounding brings to the wrong side of a half: then D and U stand there as the sums that they are.
  const [d, u] =
    decimals === undefined
      ? [contributionLine(sum, words).formulas[0]!, urgencyLine(sum, words).formulas[0]!]
      : [written(contribution.value), written(urgency.value)];
  const load = 100 - ease.value;
  const products = terms.map(({ product }) => (product.shown < 0 ? `(${number(product.shown, 2)})` : number(product.shown, 2)));
  return {
    ...line,
    value: number(value, 2),
    formulas: [
      `${coefficient(contribution.coefficient)} × ${d} + ${coefficient(urgency.coefficient)} × ${u} + ${coefficient(ease.coefficient)} × (100 − ${number(load, decimals ?? decimalsOf(load, 2))})`,
      products.join(' + '),
    ],
  };
};
