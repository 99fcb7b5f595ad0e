import { canonicalText } from '../structure/canonicalText.ts';
import { isRecord } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';
import type { ConditionNode, PieceState } from './configurationChange.ts';
import { leafWords } from './conditionWords.ts';
import type { Names } from './names.ts';
import { sequenceDifference } from './sequenceDifference.ts';

/** Two versions of a condition as one tree in which every node says whether it stayed, came, went or changed. */
export const conditionTree = (before: unknown, after: unknown, names: Names): ConditionNode | undefined => {
  if (!isRecord(before)) return isRecord(after) ? whole(after, 'added', names) : undefined;
  if (!isRecord(after)) return whole(before, 'removed', names);
  return compare(before, after, names)[0];
};

type Condition = Readonly<Record<string, unknown>>;

const kindOf = (condition: Condition): ConditionNode['kind'] =>
  'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not' in condition ? 'not' : 'leaf';

const childrenOf = (condition: Condition): Condition[] => {
  const kind = kindOf(condition);
  const children = kind === 'leaf' ? [] : kind === 'not' ? [condition['not']] : condition[kind];
  return Array.isArray(children) ? (children as unknown[]).filter(isRecord) : [];
};

const whole = (condition: Condition, state: PieceState, names: Names): ConditionNode => ({
  kind: kindOf(condition),
  state,
  ...(kindOf(condition) === 'leaf' ? { text: leafWords(condition, names).whole } : {}),
  children: childrenOf(condition).map((child) => whole(child, state, names)),
});

/** One node where the two can be laid on each other, otherwise the old and the new one; the group around them decides. */
const compare = (before: Condition, after: Condition, names: Names): ConditionNode[] => {
  if (isSame(before, after)) return [whole(after, 'same', names)];
  const [left, right] = [kindOf(before), kindOf(after)];
  if (left === 'leaf' && right === 'leaf') return [changedLeaf(before, after, names)];
  if (left === right) return [{ kind: right, state: 'same', children: alignChildren(childrenOf(before), childrenOf(after), names) }];
  // A group around what was there, or what was there taken out of its group.
  if (right !== 'leaf' && childrenOf(after).some((child) => isSame(child, before)))
    return [{ kind: right, state: 'added', children: alignChildren([before], childrenOf(after), names) }];
  if (left !== 'leaf' && childrenOf(before).some((child) => isSame(child, after)))
    return [{ kind: left, state: 'removed', children: alignChildren(childrenOf(before), [after], names) }];
  if (left !== 'leaf' && right !== 'leaf' && left !== 'not' && right !== 'not')
    return [{ kind: right, state: 'changed', children: alignChildren(childrenOf(before), childrenOf(after), names) }];
  return [{ kind: 'all', state: 'changed', children: [whole(before, 'removed', names), whole(after, 'added', names)] }];
};

const changedLeaf = (before: Condition, after: Condition, names: Names): ConditionNode => {
  const [old, now] = [leafWords(before, names), leafWords(after, names)];
  const sameFact = before['fact'] === after['fact'] && before['path'] === after['path'];
  return {
    kind: 'leaf',
    state: 'changed',
    text: now.whole,
    from: old.whole,
    ...(sameFact ? { about: { subject: now.subject, from: old.predicate, to: now.predicate } } : {}),
    children: [],
  };
};

const alignChildren = (before: readonly Condition[], after: readonly Condition[], names: Names): ConditionNode[] => {
  const steps = sequenceDifference(before.map(canonicalText), after.map(canonicalText));
  const nodes: ConditionNode[] = [];
  for (let index = 0; index < steps.length;) {
    const step = steps[index]!;
    if (step.state === 'same') {
      nodes.push(whole(after[step.after!]!, 'same', names));
      index += 1;
      continue;
    }
    const run = steps.slice(index, steps.findIndex((one, place) => place > index && one.state === 'same') + 1 || undefined);
    const block = run.at(-1)?.state === 'same' ? run.slice(0, -1) : run;
    const gone = block.flatMap(({ state, before: place }) => (state === 'removed' ? [before[place!]!] : []));
    const come = block.flatMap(({ state, after: place }) => (state === 'added' ? [after[place!]!] : []));
    nodes.push(...pairUp(gone, come, names));
    index += block.length;
  }
  return nodes;
};

/** What went and what came at one place: those about the same fact, or of the same kind of group, are one changed node. */
const pairUp = (gone: readonly Condition[], come: readonly Condition[], names: Names): ConditionNode[] => {
  const left = new Set(gone);
  const matches = new Map<Condition, Condition>();
  const likeness = [
    (one: Condition, other: Condition): boolean =>
      kindOf(one) === 'leaf' && kindOf(other) === 'leaf' && one['fact'] === other['fact'] && one['path'] === other['path'],
    (one: Condition, other: Condition): boolean => kindOf(one) !== 'leaf' && kindOf(one) === kindOf(other),
  ];
  for (const isLike of likeness)
    for (const now of come) {
      if (matches.has(now)) continue;
      const old = [...left].find((one) => isLike(one, now));
      if (old === undefined) continue;
      matches.set(now, old);
      left.delete(old);
    }
  if (gone.length === 1 && come.length === 1 && matches.size === 0) return compare(gone[0]!, come[0]!, names);
  return [
    ...[...left].map((one) => whole(one, 'removed', names)),
    ...come.flatMap((now) => (matches.has(now) ? compare(matches.get(now)!, now, names) : [whole(now, 'added', names)])),
  ];
};

/** Every leaf of the tree that is not the same any more. */
export const changedLeaves = (node: ConditionNode): ConditionNode[] =>
  node.kind === 'leaf' ? (node.state === 'same' ? [] : [node]) : node.children.flatMap(changedLeaves);

/** Whether only leaves changed, no group. */
export const onlyLeavesChanged = (node: ConditionNode): boolean =>
  node.kind === 'leaf' || (node.state === 'same' && node.children.every(onlyLeavesChanged));
