import { readAt } from '../structure/applyChanges.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { StablePath } from '../structure/stablePath.ts';
import type { FoundChange, Reading } from './differenceOf.ts';
import { weightShifts } from './goalWeights.ts';
import type { Thing } from './place.ts';
import { textOf } from '../../shared/textOf.ts';

type Inside = readonly { rest: StablePath; change: PropertyChange }[];

/**
 * The weights of goals beside each other are one change: what was typed at one goal is seen at all of them. It is told at the goal that moved; the others say nothing.
 */
export const goalWeightChanges = (things: readonly Thing[], changes: Inside, reading: Reading): { found: FoundChange[]; left: Inside } => {
  const own = things.at(-1)!;
  if (own.kind !== 'goal') return { found: [], left: changes };
  const weight = changes.find(({ rest }) => rest.length === 1 && rest[0] === 'weight');
  if (weight === undefined) return { found: [], left: changes };
  const left = changes.filter((one) => one !== weight);
  const list = own.path.slice(0, -1);
  const [before, after] = [readAt(reading.before, list), readAt(reading.after, list)];
  const siblings = changedWeights(before, after, list);
  const { goals, proportional } = weightShifts(before, after, totals(things, reading));
  const moved = goals.flatMap((goal, index) => (goal.moved ? [index] : []));
  const names = siblingIds(before, after);
  const teller = names[moved[0] ?? 0];
  // The first goal that moved and has a change of its own tells it.
  const telling = siblings.some(({ path }) => idOf(path) === teller) ? teller : idOf(siblings[0]!.path);
  if (idOf([...own.path, 'weight']) !== telling) return { found: [], left };
  const told = telling === teller || moved.length !== 1 ? things : [...things.slice(0, -1), goalAt(own, list, textOf(teller), reading)];
  return { found: [{ things: told, kind: 'changed', content: { type: 'weight', goals, proportional }, changes: siblings }], left };
};

const idOf = (path: StablePath): string | undefined => {
  const step = path.at(-2);
  return typeof step === 'object' ? step.entry : undefined;
};

const goalAt = (like: Thing, list: StablePath, id: string, { before, after }: Reading): Thing => {
  const path = [...list, { entry: id }];
  return { ...like, path, before: readAt(before, path), after: readAt(after, path) };
};

const changedWeights = (before: unknown, after: unknown, list: StablePath): PropertyChange[] => {
  const old = new Map(goalsOf(before).map((goal) => [textOf(goal['id']), goal['weight']]));
  return goalsOf(after).flatMap((goal): PropertyChange[] => {
    const id = textOf(goal['id']);
    const [from, to] = [old.get(id), goal['weight']];
    if (!old.has(id) || from === to) return [];
    return [
      {
        kind: 'set',
        path: [...list, { entry: id }, 'weight'],
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
};

const siblingIds = (before: unknown, after: unknown): string[] => {
  const old = new Set(goalsOf(before).map((goal) => textOf(goal['id'])));
  return goalsOf(after).flatMap((goal) => (old.has(textOf(goal['id'])) ? [textOf(goal['id'])] : []));
};

const goalsOf = (list: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(list) ? (list as unknown[]).filter(isRecord) : []);

/** Share of the parent in the whole, before and after; `undefined` for goals at the top. */
const totals = (things: readonly Thing[], { before, after }: Reading): { from: number; to: number } | undefined => {
  const parents = things.slice(1, -1);
  if (parents.length === 0) return undefined;
  const share = (configuration: unknown): number =>
    parents.reduce((product, { path }) => {
      const siblings = goalsOf(readAt(configuration, path.slice(0, -1)));
      const weight = (goal: Readonly<Record<string, unknown>>): number =>
        typeof goal['weight'] === 'number' && goal['weight'] > 0 ? goal['weight'] : 0;
      const sum = siblings.reduce((total, goal) => total + weight(goal), 0);
      const own = readAt(configuration, path);
      return sum === 0 || !isRecord(own) ? 0 : (product * weight(own)) / sum;
    }, 1);
  return { from: share(before), to: share(after) };
};
