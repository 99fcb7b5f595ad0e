import type { ConfigurationConflict } from '../merge/mergeConfigurations.ts';
import type { MergeSide } from '../merge/mergeOrder.ts';
import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { partOf } from '../partOf.ts';
import type { ConfigurationSchema } from '../schemas/describe.ts';
import { applyChanges, readAt } from '../structure/applyChanges.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { withPart } from '../withPart.ts';
import { keywordValue } from './answerWords.ts';
import type { DifferenceSurroundings, Words } from './configurationChange.ts';
import { differenceOf } from './differenceOf.ts';
import { createNames, type Names } from './names.ts';
import { entryName, type PlaceWords, placeWords } from './placeWords.ts';
import { plainSentence } from './plainSentence.ts';
import { valueWords } from './valueWords.ts';
import { asWords, isLocalized, joinWords, mapWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

type Sides<Value> = Readonly<Record<MergeSide, Value>>;

/** A conflict as people read it: where it is, and what each side has there. */
export type ConflictWords = { place: Words } & Sides<Words>;

const sides: readonly MergeSide[] = ['base', 'ours', 'theirs'];
/** Longer texts show only the part in which the three differ, with so many characters around it. */
const longText = 160;
/** Of longer lists only what was moved is told. */
const shortList = 8;
const around = 30;
/** Sentences cost milliseconds in a large configuration: of so many things it is told what became of them, of others only what they are. */
const mostTold = 40;
const longest = 400;

/**
 * Says places that both sides changed, and the three values, in the words of the part in both languages.
 * @param versions the three configurations that were merged
 * @param surroundings what plugins contribute to the words
 */
export const conflictWords = (
  versions: Sides<MunicipalityConfiguration>,
  surroundings: DifferenceSurroundings = {},
): ((conflict: ConfigurationConflict) => ConflictWords) => {
  // What both sides call otherwise is known by the name that it had.
  const names = createNames([versions.base, versions.theirs, versions.ours], surroundings);
  const settingsOf = (plugin: unknown): ConfigurationSchema | undefined =>
    isRecord(plugin) ? surroundings.settings?.get(textOf(plugin['name'])) : undefined;
  let left = mostTold;
  const isTold = (): boolean => (left -= 1) >= 0;
  return (conflict) => {
    const path: StablePath = [conflict.part, ...(conflict.key === undefined ? [] : [conflict.key]), ...conflict.path];
    const place = placeWords(path, [versions.ours, versions.base], names, settingsOf);
    const values: Sides<unknown> = { base: conflict.base, ours: conflict.ours, theirs: conflict.theirs };
    const told: Told = { conflict, path, values, place, versions, names, surroundings, isTold };
    if (conflict.kind === 'order')
      return {
        place: mapWords(place.text, (text, language) => `${text} · ${language === 'nl' ? 'volgorde' : 'order'}`),
        ...bySide((side) => orderWords(conflict[side], side, told)),
      };
    const said = brief(bySide((side) => absent(side, values) ?? written(sideWords(side, told))));
    const isClear = sides.every((side) =>
      sides.every((other) => isSame(values[side], values[other]) || said[side].nl !== said[other].nl || said[side].en !== said[other].en),
    );
    // Words that hide the difference help nobody to choose.
    return { place: place.text, ...(isClear ? said : brief(bySide((side) => absent(side, values) ?? same(canonicalText(values[side]))))) };
  };
};

const bySide = (say: (side: MergeSide) => Words): Sides<Words> => ({ base: say('base'), ours: say('ours'), theirs: say('theirs') });

const absent = (side: MergeSide, values: Sides<unknown>): Words | undefined =>
  values[side] !== undefined ? undefined : side === 'base' ? words('nog niets', 'nothing yet') : words('weggehaald', 'taken away');

/** While somebody is typing a text may be empty. */
const written = (said: Words): Words => ({ nl: said.nl.trim() === '' ? 'leeg' : said.nl, en: said.en.trim() === '' ? 'empty' : said.en });

type Told = {
  conflict: ConfigurationConflict;
  /** From the root of the configuration. */
  path: StablePath;
  values: Sides<unknown>;
  place: PlaceWords;
  versions: Sides<MunicipalityConfiguration>;
  names: Names;
  surroundings: DifferenceSurroundings;
  isTold(): boolean;
};

const sideWords = (side: MergeSide, told: Told): Words => {
  const { conflict, values, place, names } = told;
  const { thing, rest } = place;
  const value = values[side];
  // Whole, also when it is long: what is the same in all three is left out afterwards.
  if ((typeof value === 'string' && value.length > longText) || isLocalized(value)) return asWords(value) ?? same('');
  if (thing?.kind === 'section' && rest[0] === 'schema' && rest[1] === 'required' && Array.isArray(value))
    return questionNames(value, told);
  if (thing !== undefined && rest[0] === 'schema' && rest.every((step) => typeof step === 'string') && thing.kind !== 'section')
    return keywordValue(value, rest);
  if (rest.length === 0 && isRecord(value) && isRecord(values.base)) {
    const whole =
      side === 'base' ? words('zoals het was', 'as it was') : changeWords([{ kind: 'set', path: conflict.path, to: value }], told);
    if (whole !== undefined) return whole;
  }
  return valueWords(value, place.schema, place.root, names);
};

const questionNames = (value: readonly unknown[], { place: { thing }, names }: Told): Words =>
  value.length === 0
    ? words('geen', 'none')
    : joinWords(
        value.map((name) => {
          const path: StablePath = ['items', { entry: textOf(name) }];
          const [before, after] = [readAt(thing!.before, path), readAt(thing!.after, path)];
          return entryName({ entry: textOf(name), list: 'items', before, after }, names);
        }),
        ', ',
      );

/** What a side made of what there was, in sentences; `undefined` when there is nothing to say. */
const changeWords = (
  made: readonly PropertyChange[],
  { conflict: { part, key }, versions, surroundings, isTold }: Told,
): Words | undefined => {
  if (!isTold()) return undefined;
  const address = { part, ...(key === undefined ? {} : { key }) };
  const after = withPart(versions.base, address, applyChanges(partOf(versions.base, part, key), made));
  const changes = differenceOf(versions.base, after, surroundings);
  if (changes.length === 0) return undefined;
  const said = (language: 'nl' | 'en'): string => changes.map((change) => plainSentence(change, language)).join('; ');
  return { nl: `gewijzigd: ${said('nl')}`, en: `changed: ${said('en')}` };
};

/** The names in their order; of a long list what was moved. */
const orderWords = (order: readonly string[], side: MergeSide, told: Told): Words => {
  const { conflict, path, versions, names } = told;
  const list = textOf(path.findLast((step) => typeof step === 'string') ?? '');
  const name = (entry: string): Words => {
    const inside: StablePath = [...path, { entry }];
    const [before, after] = [readAt(versions.theirs, inside) ?? readAt(versions.ours, inside), readAt(versions.base, inside)];
    return entryName({ entry, list, before, after }, names);
  };
  if (order.length > shortList) {
    if (side === 'base') return words('zoals het was', 'as it was');
    const moved = changeWords([{ kind: 'order', path: conflict.path, from: conflict.base as readonly string[], to: order }], told);
    if (moved !== undefined) return mapWords(moved, cut);
  }
  return mapWords(joinWords(order.map(name), ', '), cut);
};

/** Long texts, cut to the part in which the three differ. */
const brief = (said: Sides<Words>): Sides<Words> => {
  const inLanguage = (language: 'nl' | 'en'): Sides<string> => {
    const texts = sides.map((side) => said[side][language]);
    if (texts.every(({ length }) => length <= longText)) return { base: texts[0]!, ours: texts[1]!, theirs: texts[2]! };
    // A side that only says "taken away" has nothing in common with the others.
    const long = texts.filter(({ length }) => length > longText / 2);
    const [first] = long as [string, ...string[]];
    const shortest = Math.min(...long.map(({ length }) => length));
    let start = 0;
    while (long.length > 1 && start < shortest && long.every((text) => text[start] === first[start])) start += 1;
    let end = 0;
    while (long.length > 1 && end < shortest - start && long.every((text) => text.at(-1 - end) === first.at(-1 - end))) end += 1;
    const excerpt = (text: string): string => {
      if (!long.includes(text)) return text;
      const [from, upTo] = [Math.max(0, start - around), Math.min(text.length, text.length - end + around)];
      return `${from > 0 ? '…' : ''}${cut(text.slice(from, upTo))}${upTo < text.length ? '…' : ''}`;
    };
    return { base: excerpt(texts[0]!), ours: excerpt(texts[1]!), theirs: excerpt(texts[2]!) };
  };
  const [nl, en] = [inLanguage('nl'), inLanguage('en')];
  return bySide((side) => words(nl[side], en[side]));
};

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} …` : text);
