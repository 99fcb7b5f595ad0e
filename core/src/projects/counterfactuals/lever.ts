import type { QuestionItem } from '../../forms/formDefinition.ts';

/** An answered question that the applicant can influence, with what it may become. */
export type Lever = {
  path: string;
  page: string;
  question: QuestionItem;
  value: unknown;
} & (
  | { kind: 'number'; value: number; step: number; minimum: number; maximum: number }
  | { kind: 'choice'; options: readonly (string | number | boolean)[] }
  | { kind: 'list'; value: readonly unknown[]; options: readonly (string | number | boolean)[] }
);

export type NumberLever = Extract<Lever, { kind: 'number' }>;

/** One or two levers with another value. */
export type Move = readonly { lever: Lever; to: unknown }[];

export const moveKey = (move: Move): string =>
  move
    .map(({ lever, to }) => `${lever.path}=${JSON.stringify(to)}`)
    .sort()
    .join('&');
