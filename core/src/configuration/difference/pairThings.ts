import { changesBetween } from '../structure/changesBetween.ts';
import { readAt } from '../structure/applyChanges.ts';
import { isRecord } from '../structure/isRecord.ts';
import { pathText, type StablePath } from '../structure/stablePath.ts';
import { type ChangedThing, collectInside } from './collectThings.ts';
import { askedElsewhere } from './askedElsewhere.ts';
import type { ChangeContent, Words } from './configurationChange.ts';
import type { PairedThing, Reading } from './differenceOf.ts';
import { likeness } from './likeness.ts';
import { nameOfThing } from './nameOfThing.ts';
import type { Thing } from './place.ts';
import { textOf } from '../../shared/textOf.ts';

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
    return old === undefined ? [movedWithSection(one, reading) ?? one] : [joined(old, one, reading)];
  });
};

/** A question that went with, or came from, a section that is new or gone as a whole: the answer is still asked, so it did not lapse. */
const movedWithSection = (one: ChangedThing, { before, after, names }: Reading): PairedThing | undefined => {
  const [thing, section] = [own(one), one.things.at(-2)];
  if (section?.kind !== 'section' || thing.kind === 'note') return undefined;
  const isGone = isWhole(thing, 'before');
  if (!isGone && !isWhole(thing, 'after')) return undefined;
  const [holder, step] = [section.after ?? section.before, thing.path.at(-1)];
  if (!isRecord(holder) || typeof step !== 'object') return undefined;
  const other = isGone ? after : before;
  const found = askedElsewhere(other, thing.path.slice(0, 2), textOf(holder['namespace']), step.entry);
  if (found === undefined) return undefined;
  const value = readAt(other, found.item);
  const moved: Thing = isGone ? { ...thing, after: value } : { ...thing, before: value };
  const things = [...one.things.slice(0, -1), moved];
  const name = (kind: string, path: StablePath): Words =>
    nameOfThing({ kind, path, before: readAt(before, path), after: readAt(after, path) }, names);
  const page = one.things.find(({ kind }) => kind === 'page');
  const samePage = page !== undefined && pathText(page.path) === pathText(found.page);
  const here = samePage || page === undefined ? name('section', section.path) : name('page', page.path);
  const there = samePage ? name('section', found.section) : name('page', found.page);
  const content: ChangeContent = { type: 'place', ...(isGone ? { from: here, to: there } : { from: there, to: here }) };
  const covered = one.changes.map(({ change }) => change);
  return {
    things,
    changes: [],
    paired: { things, kind: 'moved', content, changes: covered },
    inside: collectInside(things, changesBetween(moved.before, moved.after)),
  };
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
  return `${kind} ${pathText(path.slice(0, 2))} ${isAnswer ? textOf(section['namespace']) : ''} ${step.entry}`;
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
      !(path.length === 1 && ['key', 'id', 'name', 'value'].includes(textOf(path[0])) && typeof readAt(is.after, path) !== 'object'),
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
