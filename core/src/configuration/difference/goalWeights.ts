import { isRecord } from '../structure/isRecord.ts';
import type { WeightShift } from './configurationChange.ts';
import { asWords, same } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Ratios that differ less than this are one: the screen keeps so many digits of a weight. */
const tolerance = 0.0015;

/**
 * What a change of weights does to the shares of goals beside each other.
 * @param before and `after` the siblings as they stand in the configuration
 * @param totals share of the parent in the whole before and after (0 … 1); absent for goals at the top
 * @returns the shares, and whether a few goals moved and all others scaled pro rata with them
 */
export const weightShifts = (
  before: unknown,
  after: unknown,
  totals?: { from: number; to: number },
): { goals: readonly WeightShift[]; proportional: boolean } => {
  const [old, now] = [sharesOf(before), sharesOf(after)];
  const goals = [...now].flatMap(([id, { share, name }]) => {
    const earlier = old.get(id);
    return earlier === undefined ? [] : [{ id, name, from: earlier.share, to: share, raw: earlier.weight !== now.get(id)!.weight }];
  });
  const moved = movedGoals(goals, before, after);
  return {
    proportional: moved !== undefined,
    goals: goals.map(({ id, name, from, to, raw }) => ({
      name,
      from,
      to,
      moved: moved?.has(id) ?? raw,
      ...(totals === undefined ? {} : { total: { from: from * totals.from, to: to * totals.to } }),
    })),
  };
};

type Shares = ReadonlyMap<string, { share: number; weight: number; name: { nl: string; en: string } }>;

const goalsOf = (list: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(list) ? (list as unknown[]).filter(isRecord) : []);
const weightOf = (goal: Readonly<Record<string, unknown>>): number => {
  const { weight } = goal;
  return typeof weight === 'number' && Number.isFinite(weight) && weight > 0 ? weight : 0;
};

const sharesOf = (list: unknown): Shares => {
  const goals = goalsOf(list);
  const sum = goals.reduce((total, goal) => total + weightOf(goal), 0);
  return new Map(
    goals.map((goal) => [
      textOf(goal['id']),
      { weight: weightOf(goal), share: sum === 0 ? 0 : weightOf(goal) / sum, name: asWords(goal['name']) ?? same(textOf(goal['id'])) },
    ]),
  );
};

/** The one goal that was moved when all others keep their ratio to each other; `undefined` when more than one was. */
const movedGoals = (
  goals: readonly { id: string; from: number; to: number; raw: boolean }[],
  before: unknown,
  after: unknown,
): ReadonlySet<string> | undefined => {
  const fixed = new Set(goalsOf(after).flatMap((goal) => (goal['fixed'] === true ? [textOf(goal['id'])] : [])));
  if (goalsOf(before).length !== goals.length || goalsOf(after).length !== goals.length) return undefined;
  const candidates = goals.filter((goal) => {
    const others = goals.filter((other) => other !== goal && !(fixed.has(other.id) && Math.abs(other.from - other.to) < 1e-9));
    const ratios = others.filter(({ from }) => from > 0).map(({ from, to }) => to / from);
    return (
      Math.abs(goal.from - goal.to) > 1e-9 && Math.max(...ratios, 0) - Math.min(...ratios, Infinity) < tolerance * Math.max(...ratios, 0)
    );
  });
  // Of two siblings either could be the one that moved: it is the one whose weight was typed, otherwise the heavier change.
  const [first] = [...candidates].sort(
    (one, other) => Number(other.raw) - Number(one.raw) || Math.abs(other.to - other.from) - Math.abs(one.to - one.from),
  );
  return first === undefined ? undefined : new Set([first.id]);
};
