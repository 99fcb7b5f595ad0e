import { changesBetween } from '../structure/changesBetween.ts';
import { readAt } from '../structure/applyChanges.ts';
import { isRecord } from '../structure/isRecord.ts';
import { pathText } from '../structure/stablePath.ts';
import { type ChangedThing, collectInside } from './collectThings.ts';
import type { ChangeContent } from './configurationChange.ts';
import type { PairedThing, Reading } from './differenceOf.ts';
import { likeness } from './likeness.ts';
import { nameOfThing } from './nameOfThing.ts';
import type { Thing } from './place.ts';

/** So much of the content must be the same before something under another key counts as the same thing. */
const nearlyTheSame = 0.7;

/**
 * Recognises what was taken away at one place and put at another: with the same key in another list it moved, with nearly the same content under
 * another key in the same list it got another key.
 */
export const pairThings = (changed: readonly ChangedThing[], reading: Reading): PairedThing[] => {
  const gone = changed.filter(({ things }) => isWhole(things.at(-1), 'before'));
  const come = changed.filter(({ things }) => isWhole(things.at(-1), 'after'));
  const partners = new Map<ChangedThing, ChangedThing>();
  const free = new Set(gone);
  const pair = (isPair: (old: ChangedThing, now: ChangedThing) => boolean): void => {
    for (const now of come) {
      if (partners.has(now)) continue;
      const old = [...free].find((one) => isPair(one, now));
      if (old === undefined) continue;
      partners.set(now, old);
      free.delete(old);
    }
  };
  if (come.length > 0 && gone.length > 0) {
    pair((old, now) => moveKey(old) !== undefined && moveKey(old) === moveKey(now));
    pair((old, now) => listOf(old) === listOf(now) && likeness(own(old).before, own(now).after) >= nearlyTheSame);
  }
  const absorbed = new Set(partners.values());
  return changed.flatMap((one): PairedThing[] => {
    if (absorbed.has(one)) return [];
    const old = partners.get(one);
    return old === undefined ? [one] : [joined(old, one, reading)];
  });
};

const own = ({ things }: ChangedThing): Thing => things.at(-1)!;
const isWhole = (thing: Thing | undefined, side: 'before' | 'after'): boolean =>
  thing !== undefined && thing[side] !== undefined && thing[side === 'before' ? 'after' : 'before'] === undefined;

/** The list in which a thing stands. */
const listOf = (one: ChangedThing): string => `${own(one).kind} ${pathText(own(one).path.slice(0, -1))}`;

/** Equal for a thing that only stands in another list of the same item: its kind, the item and its own key; of a question the address of its answer. */
const moveKey = (one: ChangedThing): string | undefined => {
  const { kind, path, before, after } = own(one);
  const step = path.at(-1);
  if (path.length < 3 || step === undefined || typeof step === 'string' || kind === 'option') return undefined;
  const container = one.things.at(-2);
  const section = isRecord(container?.after) ? container.after : isRecord(container?.before) ? container.before : {};
  const isAnswer = container?.kind === 'section' && isRecord(after ?? before);
  return `${kind} ${pathText(path.slice(0, 2))} ${isAnswer ? String(section['namespace']) : ''} ${step.entry}`;
};

const joined = (old: ChangedThing, now: ChangedThing, reading: Reading): PairedThing => {
  const [was, is] = [own(old), own(now)];
  const thing: Thing = { ...is, before: was.before };
  const things = [...now.things.slice(0, -1), thing];
  const covered = [...old.changes, ...now.changes].map(({ change }) => change);
  const isMove = listOf(old) !== listOf(now);
  const content = isMove ? place(old, now, reading) : key(was, is);
  // What else is different; the property that holds the key is what the change itself is about.
  const inside = changesBetween(was.before, is.after).filter(
    ({ path }) =>
      isMove ||
      !(path.length === 1 && ['key', 'id', 'name', 'value'].includes(String(path[0])) && typeof readAt(is.after, path) !== 'object'),
  );
  return {
    things,
    changes: [],
    paired: { things, kind: isMove ? 'moved' : 'renamed', content, changes: covered },
    inside: collectInside(things, inside),
  };
};

const place = (old: ChangedThing, now: ChangedThing, { names }: Reading): ChangeContent => {
  const around = (one: ChangedThing): readonly Thing[] => one.things.slice(1, -1);
  const [from, to] = [around(old).at(-1), around(now).at(-1)];
  const [pageFrom, pageTo] = [around(old)[0], around(now)[0]];
  const otherPage = pageFrom !== undefined && pageTo !== undefined && pathText(pageFrom.path) !== pathText(pageTo.path);
  const [left, right] = otherPage ? [pageFrom, pageTo] : [from, to];
  return {
    type: 'place',
    ...(left === undefined ? {} : { from: nameOfThing(left, names) }),
    ...(right === undefined ? {} : { to: nameOfThing(right, names) }),
  };
};

const key = (was: Thing, is: Thing): ChangeContent => ({ type: 'key', from: keyText(was), to: keyText(is) });
const keyText = ({ path }: Thing): string => {
  const step = path.at(-1)!;
  return typeof step === 'string' ? step : step.entry.replace(/^=/, '');
};
