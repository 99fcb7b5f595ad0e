import { isSame } from '../structure/isSame.ts';
import { pathText } from '../structure/stablePath.ts';
import type { DraftChange } from './draftChange.ts';

/** Recorded changes as a person thinks of them: what the same person typed at one place in one go is one change. */
export type ShownChange = {
  /** The recorded changes that it consists of, the oldest first. */
  members: readonly [DraftChange, ...DraftChange[]];
  /** From the value before the first to the value after the last. */
  change: DraftChange;
  /** The saves that took it back and brought it back in turn, the oldest first; one change of each. */
  undoings: readonly DraftChange[];
};

/** Saves of one person at one place that follow within this time (ms) are one change. */
const inOneGo = 5 * 60_000;

/**
 * Joins recorded changes of one draft into what is shown. What makes no difference is left out.
 * @param changes the oldest first
 */
export const shownChanges = (changes: readonly DraftChange[]): readonly ShownChange[] => {
  type Run = { members: [DraftChange, ...DraftChange[]]; undoings: DraftChange[] };
  const runs: Run[] = [];
  const byId = new Map<string, Run>();
  const latest = new Map<string, Run>();
  for (const change of changes) {
    const undone = change.undoes === undefined ? undefined : byId.get(change.undoes);
    const place = `${change.part}/${change.key ?? ''}${pathText(change.path)}`;
    const open = latest.get(place);
    if (undone !== undefined) {
      if (undone.undoings.at(-1)?.step !== change.step) undone.undoings.push(change);
      byId.set(change.id, undone);
      latest.delete(place);
    } else if (open !== undefined && continues(open.members, change)) {
      open.members.push(change);
      byId.set(change.id, open);
    } else {
      const run: Run = { members: [change], undoings: [] };
      runs.push(run);
      byId.set(change.id, run);
      latest.set(place, run);
    }
  }
  return runs
    .map(({ members, undoings }) => ({ members, undoings, change: joined(members) }))
    .filter(({ change, undoings }) => undoings.length > 0 || !isNothing(change));
};

/** Typed and typed back, or an order that is another one only because of what was added and taken out. */
const isNothing = ({ kind, from, to }: DraftChange): boolean =>
  kind === 'set'
    ? isSame(from, to)
    : isSame(
        from.filter((name) => to.includes(name)),
        to.filter((name) => from.includes(name)),
      );

const continues = (members: readonly [DraftChange, ...DraftChange[]], change: DraftChange): boolean => {
  const last = members.at(-1)!;
  return (
    last.by === change.by &&
    last.kind === change.kind &&
    Date.parse(change.at) - Date.parse(last.at) <= inOneGo &&
    isSame(last.to, change.from)
  );
};

/** One change from the first to the last of those at one place. */
const joined = (members: readonly [DraftChange, ...DraftChange[]]): DraftChange => {
  const [first] = members;
  const { from: _from, ...last } = members.at(-1)!;
  return (first.from === undefined ? last : { ...last, from: first.from }) as DraftChange;
};
