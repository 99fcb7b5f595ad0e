import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { changesBetween, type PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import { configurationSchemas } from '../schemas/configurationSchemas.ts';
import type { ConfigurationSchema } from '../schemas/describe.ts';
import { pathText, type StablePath } from '../structure/stablePath.ts';
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
import { answerAddress, wholeContent } from './wholeContent.ts';
import { textOf } from '../../shared/textOf.ts';

/** What a reader of changed things returns; the id follows from it. */
export type FoundChange = {
  things: readonly Thing[];
  kind: ChangeKind;
  content: ChangeContent;
  changes: readonly PropertyChange[];
  /** The property inside the thing. */ rest?: StablePath;
};

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
    settingsOf: (plugin) => (isRecord(plugin) ? surroundings.settings?.get(textOf(plugin['name'])) : undefined),
  };
  const found = pairThings(collectThings(changes, before, after), reading).flatMap((thing) => readThing(thing, reading));
  const sorted = found.map((one, place) => ({ change: asChange(one, reading.names), place }));
  const rank = ({ part, key, place }: ConfigurationChange): string =>
    `${twoDigits(partOrder.indexOf(part) + 1)}/${key ?? ''}/${twoDigits(propertyOrder(part).indexOf(textOf(place[0])) + 1)}`;
  // As the editor of the part shows them.
  sorted.sort((one, other) =>
    rank(one.change) < rank(other.change) ? -1 : rank(one.change) > rank(other.change) ? 1 : one.place - other.place,
  );
  return sorted.map(({ change }) => change);
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const propertyOrder = (part: string): readonly string[] => {
  const schema = Object.hasOwn(configurationSchemas, part) ? configurationSchemas[part as keyof typeof configurationSchemas] : {};
  return isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
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

const asChange = ({ things, kind, content, changes, rest }: FoundChange, names: Names): ConfigurationChange => {
  const [outer] = things;
  const path = things.at(-1)?.path ?? changes[0]!.path.slice(0, 1);
  const part = textOf(path[0] ?? changes[0]!.path[0]) as ChangedPart;
  const hasKey = part !== 'texts' && outer !== undefined && outer.path.length === 2 && typeof outer.path[1] === 'string';
  const inside = path.slice(hasKey ? 2 : 1);
  return {
    id: changeId(canonicalText([part, kind, pathText(path), pathText(rest ?? []), content.type, changes])),
    part,
    ...(hasKey ? { key: outer.path[1] as string } : {}),
    kind,
    path: insidePath(content, changes, [...inside, ...(rest ?? [])], hasKey ? 2 : 1),
    place: [...inside, ...(rest ?? [])],
    subjects: things.length === 0 ? [{ noun: nothing, name: nameOfPart(part) }] : subjectsOf(things, names),
    content,
    ...answerOf(things, content, changes),
    changes,
  };
};

/** Which answers a change may touch: those to a question that came, went, or takes other answers than before. Its words and place leave them as they are. */
const answerOf = (
  things: readonly Thing[],
  content: ChangeContent,
  changes: readonly PropertyChange[],
): Pick<ConfigurationChange, 'answer'> => {
  const own = things.at(-1);
  const touches =
    content.type === 'whole' ||
    content.type === 'key' ||
    content.type === 'required' ||
    changes.some(({ path }) => path.includes('schema'));
  if (own === undefined || !touches || content.type === 'place') return {};
  if (own.kind !== 'option') {
    const address = answerAddress(things);
    return address === undefined ? {} : { answer: { address } };
  }
  const address = things.at(-3)?.kind === 'group' ? undefined : answerAddress(things.slice(0, -1));
  const option = own.before ?? own.after;
  return address === undefined || !isRecord(option) ? {} : { answer: { address, value: option['value'] } };
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
