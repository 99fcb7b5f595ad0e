import type { ChangeContent, WeightShift, Words } from './configurationChange.ts';
import type { DifferenceText } from './differenceTexts.ts';
import type { Piece } from './sayChange.ts';
import { percentNumber, percentWords } from './words.ts';

type Weight = Extract<ChangeContent, { type: 'weight' }>;
type Local = (words: Words) => string;

/** "gewicht 25 % → 35 %"; of several goals that moved each with its name. */
export const sayWeights = ({ goals }: Weight, texts: DifferenceText, local: Local): Piece[] => {
  const moved = goals.filter((goal) => goal.moved && isDifferent(goal));
  const [only] = moved;
  if (moved.length <= 1) {
    const goal = only ?? goals.find((one) => one.moved) ?? goals[0];
    return goal === undefined ? [] : [{ text: `: ${texts.weight} ` }, ...shift(goal, local)];
  }
  const [first, ...others] = moved;
  return [
    { text: `: ${texts.weight} ` },
    ...shift(first!, local),
    ...others.flatMap((goal): Piece[] => [
      { text: '; ' },
      { text: local(goal.name), mark: 'strong' },
      { text: ' ' },
      ...shift(goal, local),
    ]),
  ];
};

const shift = ({ from, to }: WeightShift, local: Local): Piece[] => [
  { text: local(percentWords(from)), mark: 'was' },
  { text: ' → ' },
  { text: local(percentWords(to)), mark: 'now' },
];

const isDifferent = ({ from, to }: WeightShift): boolean => Math.abs(from - to) > 0.000_05;

/** What the moved weights do to the goals beside them, and to the whole: texts for {@link weightConsequences}. */
export type WeightWords = {
  scaled: (count: number, list: string) => string;
  also: (list: string) => string;
  total: (list: string) => string;
  same: string;
};

/** What a goal that came or went does to those beside it. */
export const siblingConsequences = (goals: readonly WeightShift[], words: WeightWords, local: Local): string[] => {
  const others = goals.filter(isDifferent);
  return others.length === 0 ? [] : [words.also(listed(others, local))];
};

const listed = (goals: readonly WeightShift[], local: Local): string =>
  goals.map((goal) => `${local(goal.name)} ${local(percentNumber(goal.from))} → ${local(percentWords(goal.to))}`).join(', ');

export const weightConsequences = ({ goals, proportional }: Weight, words: WeightWords, local: Local): string[] => {
  const others = goals.filter((goal) => !goal.moved && isDifferent(goal));
  const list = listed(others, local);
  const told = goals.filter(
    (goal) => goal.total !== undefined && (goal.moved || others.length === 0) && isDifferent({ ...goal, ...goal.total }),
  );
  const whole = told.map(({ total }) => `${local(percentNumber(total!.from))} → ${local(percentWords(total!.to))}`).join('; ');
  if (goals.every((goal) => !isDifferent(goal))) return [words.same];
  return [
    ...(others.length === 0 ? [] : [proportional ? words.scaled(others.length, list) : words.also(list)]),
    ...(whole === '' || told.length > 1 ? [] : [words.total(whole)]),
  ];
};
