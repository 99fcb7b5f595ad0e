import type { DifferenceTerm, WeighingComparison } from '../compareWeighings.ts';
import type { ExplanationWords } from '../messages/words.ts';

/** The name of what differs: a goal, the urgency, or the ease of carrying out. */
export const sayDifferenceName = ({ kind, name, key }: DifferenceTerm, { say, local }: ExplanationWords): string =>
  kind === 'goal' ? local(name) || key : say(kind === 'urgency' ? 'compare.urgency' : 'compare.ease');

/** The difference in one or two sentences: who has more, by how much, and what makes the most of it. */
export const sayComparison = (
  { basis, first, second, difference, terms, sameFramework }: WeighingComparison,
  projects: { first: string; second: string },
  words: ExplanationWords,
): string => {
  const { say, number, signed } = words;
  const [more, less] = difference >= 0 ? [projects.first, projects.second] : [projects.second, projects.first];
  const [one, other] = difference >= 0 ? [first, second] : [second, first];
  const figures = { first: more, second: less, difference: number(Math.abs(difference), 2), one: number(one, 2), other: number(other, 2) };
  const key = basis === 'priority' ? 'compare.priority' : 'compare.contribution';
  const equal = basis === 'priority' ? 'compare.equal' : 'compare.contributionEqual';
  const most = terms[0];
  return [
    say(difference === 0 ? equal : key, figures),
    ...(most === undefined || most.difference.shown === 0
      ? []
      : [say('compare.most', { name: sayDifferenceName(most, words), difference: signed(most.difference.shown) })]),
    ...(sameFramework ? [] : [say('compare.frameworks')]),
  ].join(' ');
};
