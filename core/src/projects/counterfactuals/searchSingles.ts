import type { Trial, Trials } from './createTrials.ts';
import { type Lever, type Move, type NumberLever } from './lever.ts';
import type { Direction } from './numberProbes.ts';
import { type DirectionFindings, searchDirection, type Weighed } from './searchDirection.ts';

export type SearchInput = {
  levers: readonly Lever[];
  base: Trial;
  trials: Trials;
  reaches: (trial: Trial) => boolean;
  edges: ReadonlyMap<string, readonly number[]>;
};

/** Everything that one change does, and two numbers that have to move together because the form holds them together. */
export const searchSingles = async (input: SearchInput): Promise<DirectionFindings[]> => {
  const numbers = input.levers.filter((lever): lever is NumberLever => lever.kind === 'number');
  const single = numbers.flatMap((lever): Direction[] =>
    ([1, -1] as const).map((sign) => ({ levers: [{ lever, sign }], step: lever.step })),
  );
  const together = await coupledDirections(numbers, input.trials);
  const directions = [...single, ...together].map((direction) =>
    searchDirection(direction, input.base, input.trials, input.reaches, input.edges.get(direction.levers[0]!.lever.path) ?? []),
  );
  return Promise.all([...directions, ...input.levers.filter(({ kind }) => kind !== 'number').map((lever) => searchOptions(lever, input))]);
};

/**
 * Pairs of numbers of which one alone is refused by the form, and both together are not: what is added to one segment is taken from another, or raises
 * the total. Found by trying one step.
 */
const coupledDirections = async (numbers: readonly NumberLever[], trials: Trials): Promise<Direction[]> => {
  const step = (lever: NumberLever, sign: 1 | -1) => ({ lever, to: lever.value + sign * lever.step });
  const refused = await Promise.all(
    numbers.map(async (lever) =>
      (await Promise.all(([1, -1] as const).map((sign) => trials.of([step(lever, sign)])))).every((trial) => trial === undefined)
        ? [lever]
        : [],
    ),
  );
  const stuck = refused.flat();
  const pairs = stuck.flatMap((one, index) => stuck.slice(index + 1).map((other) => [one, other] as const));
  const directions = pairs.flatMap(([one, other]): Direction[] =>
    one.step === other.step
      ? ([1, -1] as const).flatMap((first) =>
          ([1, -1] as const).map((second) => ({
            levers: [
              { lever: one, sign: first },
              { lever: other, sign: second },
            ],
            step: one.step,
          })),
        )
      : [],
  );
  const accepted = await Promise.all(
    directions.map(async (direction) =>
      (await trials.of(direction.levers.map(({ lever, sign }) => step(lever, sign)))) === undefined ? [] : [direction],
    ),
  );
  return accepted.flat();
};

/** Another choice, or choices added one after the other or taken away. */
const searchOptions = async (lever: Lever, { base, trials, reaches }: SearchInput): Promise<DirectionFindings> => {
  const moves = optionsOf(lever).map((to): Move => [{ lever, to }]);
  const weighed = (await Promise.all(moves.map(async (move) => ({ move, trial: await trials.of(move) })))).flatMap(({ move, trial }) =>
    trial === undefined ? [] : [{ move, trial }],
  ) satisfies Weighed[];
  const reaching = weighed.find(({ trial }) => reaches(trial));
  return {
    ...(reaching === undefined ? {} : { reaching }),
    rising: weighed.filter(({ trial }) => trial.priority > base.priority),
    turning: weighed,
  };
};

const mostOptions = 60;

/** In the order of how large the change is. */
const optionsOf = (lever: Lever): readonly unknown[] => {
  if (lever.kind === 'choice') {
    const present = lever.options.indexOf(lever.value as string);
    return lever.options
      .filter((option) => option !== lever.value)
      .sort((one, other) => Math.abs(lever.options.indexOf(one) - present) - Math.abs(lever.options.indexOf(other) - present))
      .slice(0, mostOptions);
  }
  if (lever.kind !== 'list') return [];
  const absent = lever.options.filter((option) => !lever.value.includes(option));
  const inOrder = (chosen: readonly unknown[]): unknown[] => lever.options.filter((option) => chosen.includes(option));
  return [
    ...absent.map((option) => inOrder([...lever.value, option])),
    ...lever.value.map((option) => inOrder(lever.value.filter((one) => one !== option))),
    ...absent.slice(1).map((_option, index) => inOrder([...lever.value, ...absent.slice(0, index + 2)])),
  ].slice(0, mostOptions);
};
