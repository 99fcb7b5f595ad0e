import type { ConfigurationSchema } from '../schemas/describe.ts';
import { readAt } from '../structure/applyChanges.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { keywordWords } from './answerWords.ts';
import { aspectsOf } from './aspects.ts';
import type { Words } from './configurationChange.ts';
import type { Names } from './names.ts';
import { nameOfThing } from './nameOfThing.ts';
import { nameOfPart } from './nouns.ts';
import { type Place, placesOf, type Thing, thingKind } from './place.ts';
import { resolveSchema, schemaOfProperty, titleOf } from './schemaAt.ts';
import { inSentence, mapWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** A place in a configuration as people call it. */
export type PlaceWords = {
  /** "Formulier Woningbouw · vraag ‘Aantal woningen’ · verplicht". */
  text: Words;
  /** The innermost thing around it, or that stands there; absent where the part holds none. */
  thing?: Thing;
  /** What is left of the way inside that thing. Empty: the thing itself. */
  rest: StablePath;
  /** The schema of what stands there, with the one that its references are of. */
  schema: ConfigurationSchema;
  root: ConfigurationSchema;
};

/**
 * What people call a place in a configuration, in the words of its part.
 * @param path from the root of the configuration
 * @param before, after two versions of the configuration, of which at least one has the place
 * @param settingsOf the schema of the settings of a plugin
 */
export const placeWords = (
  path: StablePath,
  [before, after]: readonly [unknown, unknown],
  names: Names,
  settingsOf: (plugin: unknown) => ConfigurationSchema | undefined = () => undefined,
): PlaceWords => {
  const change: PropertyChange = { kind: 'set', path, from: readAt(before, path), to: readAt(after, path) };
  const { things, rest } = common(placesOf(change, before, after), path);
  const thing = things.at(-1);
  const root = thing?.root ?? {};
  const property =
    thing === undefined
      ? { titles: [], schema: {} }
      : propertyOf(things, rest, change, names, thing.kind === 'plugin' ? settingsOf(thing.after ?? thing.before) : undefined);
  const subjects = things.length === 0 ? [nameOfPart(textOf(path[0]))] : subjectsOf(things, names);
  return {
    text: joined([...subjects, ...property.titles]),
    ...(thing === undefined ? {} : { thing }),
    rest,
    schema: property.schema,
    root,
  };
};

/** The thing that all of it is about: the list of required questions is of the section, whichever it names. */
const common = (places: readonly Place[], path: StablePath): Pick<Place, 'things' | 'rest'> => {
  const [first, ...others] = places;
  if (first === undefined) return { things: [], rest: path };
  const isList = first.rest[0] === 'required' && path.at(-1) === 'required';
  if (others.length === 0 && !isList) return first;
  const shared = first.things.filter((thing, index) => others.every((other) => isSame(other.things[index]?.path, thing.path)));
  const things = isList && shared.length === first.things.length ? shared.slice(0, -1) : shared;
  return { things, rest: path.slice(things.at(-1)?.path.length ?? 0) };
};

const joined = (pieces: readonly Words[]): Words => ({
  nl: pieces.map(({ nl }) => nl).join(' · '),
  en: pieces.map(({ en }) => en).join(' · '),
});

/** Pages, sections and the goals above it say where something stands, not what it is. */
const subjectsOf = (things: readonly Thing[], names: Names): Words[] =>
  things.flatMap((thing, index) => {
    const name = nameOfThing(thing, names);
    if (index === 0) return [rootName(thing, name)];
    const isAround = index < things.length - 1 && (thing.kind === 'page' || thing.kind === 'section' || thing.kind === 'goal');
    return isAround ? [] : [mapWords(thing.noun, (noun, language) => `${noun} ‘${name[language]}’`)];
  });

const rootName = ({ kind, noun }: Thing, name: Words): Words =>
  kind === 'framework' || kind === 'municipality'
    ? name
    : mapWords(noun, (text, language) => `${text.charAt(0).toUpperCase()}${text.slice(1)} ${name[language]}`);

type Property = { titles: Words[]; schema: ConfigurationSchema };

const propertyOf = (
  things: readonly Thing[],
  rest: StablePath,
  change: PropertyChange,
  names: Names,
  settings: ConfigurationSchema | undefined,
): Property => {
  const thing = things.at(-1)!;
  if (rest.length === 0) return { titles: [], schema: thing.schema };
  if (rest[0] === 'schema' && thing.kind === 'section' && rest[1] === 'required')
    return { titles: [words('verplichte vragen', 'required questions')], schema: {} };
  if (rest[0] === 'schema' && answerKinds.has(thing.kind)) return { titles: [keywordWords(rest)], schema: {} };
  const [aspect] = aspectsOf(thing, [{ rest, change }], settings);
  const titles: Words[] = [aspect!.title];
  let schema = aspect!.schema;
  let [before, after] = [aspect!.before, aspect!.after];
  let list: string | undefined = typeof aspect!.rest.at(-1) === 'string' ? (aspect!.rest.at(-1) as string) : undefined;
  for (const step of rest.slice(aspect!.rest.length)) {
    const resolved = resolveSchema(schema, thing.root);
    const parents = { before, after };
    [before, after] = [readAt(before, [step]), readAt(after, [step])];
    if (typeof step === 'string') {
      schema = schemaOfProperty(resolved, step, thing.root, parents.after ?? parents.before);
      titles.push(languageName(step, resolved) ?? inSentence(titleOf(schema) ?? same(step)));
      list = step;
    } else {
      schema = isRecord(resolved['items']) ? resolveSchema(resolved['items'], thing.root) : {};
      titles.push(entryName({ entry: step.entry, list: list ?? '', before, after }, names));
    }
  }
  return { titles, schema };
};

const answerKinds = new Set(['question', 'group', 'option', 'calculated']);

const languageName = (step: string, { 'x-localized': localized }: ConfigurationSchema): Words | undefined => {
  if (localized !== true) return undefined;
  return step === 'nl' ? words('Nederlands', 'Dutch') : step === 'en' ? words('Engels', 'English') : undefined;
};

type Entry = { entry: string; list: string; before: unknown; after: unknown };

/** What an entry of a list is called: by its name where it has one, otherwise by what marks it off from the others. */
export const entryName = ({ entry, list, before, after }: Entry, names: Names): Words => {
  const kind = thingKind(list, after ?? before) ?? list;
  const name = nameOfThing({ kind, path: [{ entry }], before, after }, names);
  // An entry without a name of its own is known by its content, which says nothing here.
  return mapWords(name, (text) => (text.startsWith('~') ? '…' : `‘${text}’`));
};
