import { entryNames } from '../structure/identity.ts';
import { readAt } from '../structure/applyChanges.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { StablePath } from '../structure/stablePath.ts';
import type { FoundChange, Reading } from './differenceOf.ts';
import { movedEntries } from './movedEntries.ts';
import { nameOfThing } from './nameOfThing.ts';
import { nounOf } from './nouns.ts';
import { type Thing, thingKind } from './place.ts';
import { titleOf, schemaOfProperty } from './schemaAt.ts';
import { inSentence, same, words } from './words.ts';

type Inside = readonly { rest: StablePath; change: PropertyChange }[];

/** More entries than this that moved in one list are told in one sentence. */
const mostMoves = 3;

/** Lists that got another order: which entries moved, and after what they stand now. Lists of which the order says nothing else are left. */
export const orderChanges = (things: readonly Thing[], changes: Inside, reading: Reading): { ordered: FoundChange[]; left: Inside } => {
  const ordered: FoundChange[] = [];
  const left: { rest: StablePath; change: PropertyChange }[] = [];
  for (const one of changes) {
    const found = one.change.kind === 'order' ? orderChange(things, one.rest, one.change, reading) : undefined;
    if (found === undefined) left.push(one);
    else ordered.push(...found);
  }
  return { ordered, left };
};

const orderChange = (
  things: readonly Thing[],
  rest: StablePath,
  change: Extract<PropertyChange, { kind: 'order' }>,
  { before, after, names }: Reading,
): FoundChange[] | undefined => {
  const list = rest.at(-1);
  const entries = readAt(after, change.path);
  if (typeof list !== 'string' || !Array.isArray(entries)) return undefined;
  const byName = new Map((entryNames(entries) ?? []).map((name, place) => [name, entries[place] as unknown]));
  const moved = movedEntries(change.from, change.to);
  const kind = thingKind(list, byName.get(moved[0] ?? change.to[0] ?? ''));
  if (kind === undefined || moved.length === 0) return undefined;
  const thingAt = (name: string): Thing => {
    const path = [...change.path, { entry: name }];
    const value = byName.get(name);
    const own = thingKind(list, value) ?? kind;
    return { kind: own, noun: nounOf(own), path, before: readAt(before, path), after: value, schema: {}, root: {} };
  };
  if (moved.length > mostMoves) {
    const owner = things.at(-1)!;
    const title = titleOf(schemaOfProperty(owner.schema, list, owner.root, owner.after)) ?? same(list);
    return [{ things, kind: 'moved', content: { type: 'order', property: inSentence(title), count: moved.length }, changes: [change] }];
  }
  return moved.map((name) => {
    const place = change.to.indexOf(name);
    const previous = place <= 0 ? undefined : byName.get(change.to[place - 1]!);
    return {
      things: [...things, thingAt(name)],
      kind: 'moved',
      content: {
        type: 'place',
        ...(isRecord(previous) ? { after: nameOfThing(thingAt(change.to[place - 1]!), names) } : { after: words('', '') }),
      },
      changes: [change],
    };
  });
};
