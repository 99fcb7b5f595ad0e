import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { changesBetween, type PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { ConfigurationSchema } from '../schemas/describe.ts';
import { pathText } from '../structure/stablePath.ts';
import { changeId } from './changeId.ts';
import { type ChangedThing, collectThings } from './collectThings.ts';
import type {
  ChangedPart,
  ChangeKind,
  ConfigurationChange,
  ChangeContent,
  DifferenceSurroundings,
  Subject,
} from './configurationChange.ts';
import { goalWeightChanges } from './goalWeightChanges.ts';
import { createNames, type Names } from './names.ts';
import { orderChanges } from './orderChanges.ts';
import { pairThings } from './pairThings.ts';
import { nameOfThing } from './nameOfThing.ts';
import { nothing } from './words.ts';
import { nameOfPart } from './nouns.ts';
import type { Thing } from './place.ts';
import { propertyChanges } from './propertyChanges.ts';
import { wholeContent } from './wholeContent.ts';

/** What a reader of changed things returns; the id follows from it. */
export type FoundChange = { things: readonly Thing[]; kind: ChangeKind; content: ChangeContent; changes: readonly PropertyChange[] };

/** What all readers share. */
export type Reading = {
  before: unknown;
  after: unknown;
  names: Names;
  /** The schema of the settings of a plugin, as it stands in the municipality. */
  settingsOf: (plugin: unknown) => ConfigurationSchema | undefined;
};

const partOrder: readonly ChangedPart[] = [
  'framework',
  'projectTypes',
  'forms',
  'ruleSets',
  'workflows',
  'documents',
  'templates',
  'roles',
  'municipality',
  'texts',
  'testCases',
];

/**
 * What changes from one configuration to another, in the language of each part. Every property that differs is covered by at least one change, and there is
 * none exactly when the two are the same. Takes unfinished drafts too.
 * @param surroundings what plugins and the core contribute to the words; without it their facts are shown by their address
 */
export const differenceOf = (
  before: Partial<MunicipalityConfiguration>,
  after: Partial<MunicipalityConfiguration>,
  surroundings: DifferenceSurroundings = {},
): ConfigurationChange[] => {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return [];
  const reading: Reading = {
    before,
    after,
    names: createNames([after, before], surroundings),
    settingsOf: (plugin) => (isRecord(plugin) ? surroundings.settings?.get(String(plugin['name'])) : undefined),
  };
  const found = pairThings(collectThings(changes, before, after), reading).flatMap((thing) => readThing(thing, reading));
  const sorted = found.map((one, place) => ({ change: asChange(one, reading.names), place }));
  const rank = ({ part, key }: ConfigurationChange): string =>
    `${String(Math.max(partOrder.indexOf(part), 0)).padStart(2, '0')}/${key ?? ''}`;
  sorted.sort((one, other) =>
    rank(one.change) < rank(other.change) ? -1 : rank(one.change) > rank(other.change) ? 1 : one.place - other.place,
  );
  return sorted.map(({ change }) => change);
};

/** A thing with everything found about it; things that moved or got another key come with what they were. */
export type PairedThing = ChangedThing & {
  /** The change that pairing itself found (moved, another key), and what it covers. */
  paired?: FoundChange;
  /** What else changed in it. */
  inside?: readonly ChangedThing[];
};

const readThing = (thing: PairedThing, reading: Reading): FoundChange[] => {
  const { things, changes, paired } = thing;
  const own = things.at(-1);
  const covered = changes.map(({ change }) => change);
  if (paired !== undefined)
    return [paired, ...(thing.inside ?? []).flatMap((one) => readThing(one, reading)).map((one) => ({ ...one, changes: paired.changes }))];
  if (own === undefined) return [{ things, kind: kindOfWhole(covered), content: { type: 'whole' }, changes: covered }];
  const [isNew, isGone] = [own.before === undefined, own.after === undefined];
  if (isNew !== isGone) return [{ things, kind: isNew ? 'added' : 'removed', content: wholeContent(things, reading), changes: covered }];
  const weights = goalWeightChanges(things, changes, reading);
  const { ordered, left } = orderChanges(things, weights.left, reading);
  return [...weights.found, ...ordered, ...propertyChanges(things, left, reading)];
};

const kindOfWhole = ([change]: readonly PropertyChange[]): ChangeKind =>
  change?.kind === 'set' && change.from === undefined ? 'added' : change?.kind === 'set' && change.to === undefined ? 'removed' : 'changed';

const asChange = ({ things, kind, content, changes }: FoundChange, names: Names): ConfigurationChange => {
  const [outer] = things;
  const path = things.at(-1)?.path ?? changes[0]!.path.slice(0, 1);
  const part = String(path[0] ?? changes[0]!.path[0]) as ChangedPart;
  const hasKey = outer !== undefined && outer.path.length === 2 && typeof outer.path[1] === 'string';
  const inside = path.slice(hasKey ? 2 : 1);
  const property = 'property' in content ? content.property.en : '';
  return {
    id: changeId(canonicalText([part, kind, pathText(path), content.type, property, changes])),
    part,
    ...(hasKey ? { key: outer.path[1] as string } : {}),
    kind,
    path: insidePath(content, changes, inside, hasKey ? 2 : 1),
    subjects: things.length === 0 ? [{ noun: nothing, name: nameOfPart(part) }] : subjectsOf(things, names),
    content,
    changes,
  };
};

/** The place of the property where one property changed, otherwise that of the thing. */
const insidePath = (
  content: ChangeContent,
  changes: readonly PropertyChange[],
  inside: ConfigurationChange['path'],
  consumed: number,
): ConfigurationChange['path'] => {
  const [only] = changes;
  return changes.length === 1 && only !== undefined && content.type !== 'place' ? only.path.slice(consumed) : inside;
};

/** Pages and sections say where a question stands, not what it is; the other things around it belong to its name. */
const subjectsOf = (things: readonly Thing[], names: Names): Subject[] => {
  const last = things.length - 1;
  return things.flatMap((thing, index): Subject[] => {
    const isRoot = index === 0;
    if (isRoot && (thing.kind === 'framework' || thing.kind === 'municipality'))
      return last === 0 ? [{ noun: thing.noun, name: nameOfThing(thing, names) }] : [];
    const isAround = index !== last && (thing.kind === 'page' || thing.kind === 'section' || thing.kind === 'goal');
    return isAround ? [] : [{ noun: thing.noun, name: nameOfThing(thing, names) }];
  });
};
