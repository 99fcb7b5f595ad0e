import type { ConfigurationSchema } from '../schemas/describe.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import { readAt } from '../structure/applyChanges.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { entryNames } from '../structure/identity.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { answerWords } from './answerWords.ts';
import { type Aspect, aspectsOf } from './aspects.ts';
import { bandTable, decisionTableCells } from './cells.ts';
import { sayWhole } from './conditionWords.ts';
import { conditionTree } from './conditionTree.ts';
import type { ChangeContent, ChangeKind, Words } from './configurationChange.ts';
import type { FoundChange, Reading } from './differenceOf.ts';
import { namingProperties } from './nameOfThing.ts';
import type { Thing } from './place.ts';
import { alternativeTitle, resolveSchema } from './schemaAt.ts';
import { textPieces } from './textPieces.ts';
import { valueWords } from './valueWords.ts';
import { answerAddress, isRequired } from './wholeContent.ts';
import { asWords, inSentence, isLocalized, mapWords, same, scoreWords, words, writtenWords } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Texts longer than this are told word by word. */
const longText = 60;

/** What changed in the properties of a thing that was there before and after. */
export const propertyChanges = (
  things: readonly Thing[],
  changes: readonly { rest: StablePath; change: PropertyChange }[],
  reading: Reading,
): FoundChange[] => {
  const thing = things.at(-1)!;
  const required = changes.filter(({ rest }) => rest[0] === 'required' && answerAddress(things) !== undefined);
  const answers = changes.filter(({ rest }) => rest[0] === 'schema' && isAnswerThing(thing));
  const others = changes.filter((one) => !required.includes(one) && !answers.includes(one));
  const covered = (list: readonly { change: PropertyChange }[]): PropertyChange[] => list.map(({ change }) => change);
  const found: FoundChange[] = [];
  if (required.length > 0) {
    const [from, to] = [isRequired(things, 'before'), isRequired(things, 'after')];
    const content: ChangeContent =
      from === to
        ? { type: 'list', property: words('verplichte vragen', 'required questions'), added: [], removed: [] }
        : { type: 'required', to };
    found.push({ things, kind: 'changed', content, changes: covered(required), rest: ['required'] });
  }
  for (const { content, part, rest } of answerWords(thing, answers, reading.names))
    found.push({ things, kind: 'changed', content, changes: covered(part), rest });
  const settings = thing.kind === 'plugin' ? reading.settingsOf(thing.after ?? thing.before) : undefined;
  return [
    ...found,
    ...aspectsOf(thing, others, settings).map((aspect) => ({
      things,
      ...read(thing, aspect, reading),
      changes: aspect.changes,
      rest: aspect.rest,
    })),
  ];
};

const isAnswerThing = ({ kind }: Thing): boolean => kind === 'question' || kind === 'group' || kind === 'option' || kind === 'calculated';

const read = (thing: Thing, aspect: Aspect, reading: Reading): { kind: ChangeKind; content: ChangeContent } => {
  const { before, after, title } = aspect;
  const { names } = reading;
  const changed = (content: ChangeContent): { kind: ChangeKind; content: ChangeContent } => ({ kind: 'changed', content });
  if (isLocalized(before) && isLocalized(after) && isName(thing, aspect) && before.nl !== after.nl)
    return { kind: 'renamed', content: { type: 'name', from: writtenWords(before), to: writtenWords(after) } };
  const schema = resolveSchema(aspect.schema, thing.root);
  if (thing.kind === 'roles' && aspect.rest[0] === 'permissions') return changed(rights(before, after, names));
  switch (schema['x-widget']) {
    case 'condition': {
      const tree = conditionTree(before, after, names);
      // Of a rule everybody knows that its conditions are meant.
      const property = thing.kind === 'rule' ? same('') : title;
      return changed({ type: 'condition', property, tree, from: sayWhole(before, names), to: sayWhole(after, names) });
    }
    case 'bands':
      return changed({ type: 'cells', property: title, table: bandTable(before, after, (value) => asWords(value) ?? same(textOf(value))) });
    case 'decisionTable':
      return changed({ type: 'cells', property: title, table: decisionTableCells(before, after, names) });
  }
  if (aspect.rest.at(-1) === 'scores' && (Array.isArray(before) || Array.isArray(after)))
    return changed({
      type: 'cells',
      property: title,
      table: bandTable(before, after, (value) => names.nameOfValue(factBeside(thing), value)),
    });
  if (Array.isArray(before) || Array.isArray(after)) {
    const [from, to] = [before ?? [], after ?? []];
    if (Array.isArray(from) && Array.isArray(to)) return changed(listContent(from, to, aspect, thing, names));
  }
  return changed(valueContent(thing, aspect, names));
};

const isName = ({ kind, after }: Thing, { rest }: Aspect): boolean =>
  kind !== 'framework' &&
  kind !== 'municipality' &&
  kind !== 'note' &&
  kind !== 'texts' &&
  rest.length === 1 &&
  rest[0] === namingProperties.find((name) => isRecord(after) && after[name] !== undefined);

const factBeside = ({ after, before }: Thing): unknown => readAt(after ?? before, ['source', 'value']);

const rights = (before: unknown, after: unknown, names: Reading['names']): ChangeContent => {
  const own = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : []);
  const [from, to] = [own(before), own(after)];
  const name = (permission: string): Words => inSentence(names.nameOf('permissions', permission));
  return {
    type: 'rights',
    granted: to.filter((one) => !from.includes(one)).map(name),
    taken: from.filter((one) => !to.includes(one)).map(name),
  };
};

/** Whether the other list has fewer of the same: an entry that is written twice counts twice. */
const isExtra = (own: readonly string[], place: number, other: readonly string[]): boolean => {
  const count = (list: readonly string[]): number => list.filter((one) => one === own[place]).length;
  return count(own.slice(0, place + 1)) > count(other);
};

const listContent = (
  from: readonly unknown[],
  to: readonly unknown[],
  { schema, title }: Aspect,
  { root }: Thing,
  known: Reading['names'],
): ChangeContent => {
  const names = [entryNames(from), entryNames(to)];
  const keys = (list: readonly unknown[], own: readonly string[] | undefined): readonly string[] =>
    names.includes(undefined) || own === undefined ? list.map(canonicalText) : own;
  const [old, now] = [keys(from, names[0]), keys(to, names[1])];
  const items = isRecord(schema['items']) ? resolveSchema(schema['items'], root) : {};
  const say = (value: unknown): Words => valueWords(value, items, root, known);
  return {
    type: 'list',
    property: title,
    added: to.filter((_value, place) => isExtra(now, place, old)).map(say),
    removed: from.filter((_value, place) => isExtra(old, place, now)).map(say),
  };
};

const valueContent = (thing: Thing, { rest, schema, title, before, after }: Aspect, names: Reading['names']): ChangeContent => {
  const [old, now] = [asText(before), asText(after)];
  const property = thing.kind === 'testCases' && rest[0] === 'answers' ? answerTitle(rest, names) : title;
  if (old !== undefined && now !== undefined) {
    const onlyEnglish = old.nl === now.nl;
    const named =
      onlyEnglish && old.en !== now.en
        ? mapWords(property, (text, language) => `${text}${language === 'nl' ? ' in het Engels' : ' in English'}`.trim())
        : property;
    const [left, right] = onlyEnglish ? [same(old.en), same(now.en)] : [old, now];
    if (Math.max(left.nl.length, right.nl.length) > longText || thing.kind === 'templates')
      return { type: 'text', property: named, pieces: { nl: textPieces(left.nl, right.nl), en: textPieces(left.en, right.en) } };
    return { type: 'value', property: named, from: writtenWords(left), to: writtenWords(right), ...remark(thing, rest) };
  }
  const value = (one: unknown): Words => {
    const alternative = otherKind(before, after, schema) ? alternativeTitle(one, schema, thing.root) : undefined;
    if (alternative !== undefined) return inSentence(alternative);
    if (thing.kind === 'testCases' && rest[0] === 'expected' && typeof one === 'number') return scoreWords(one);
    const said = valueWords(one, schema, thing.root, names);
    return rest[0] === 'evidence' && rest[1] === 'class' ? mapWords(said, (text) => text.replace(',', '')) : said;
  };
  return {
    type: 'value',
    property,
    ...(before === undefined ? {} : { from: value(before) }),
    ...(after === undefined ? {} : { to: value(after) }),
    ...remark(thing, rest),
  };
};

/** Whether something is now made in another way altogether: what there was and is has nothing in common but its kind. */
const otherKind = (before: unknown, after: unknown, schema: ConfigurationSchema): boolean => {
  const property = isRecord(schema['discriminator']) ? textOf(schema['discriminator']['propertyName']) : undefined;
  return property !== undefined && isRecord(before) && isRecord(after) && before[property] !== after[property];
};

/** Texts that people wrote; a key or choice is said by its name instead. */
const asText = (value: unknown): { nl: string; en: string } | undefined =>
  isLocalized(value) ? { nl: value.nl, en: value.en ?? value.nl } : typeof value === 'string' && /\s/.test(value) ? same(value) : undefined;

const remark = ({ kind }: Thing, rest: StablePath): { remark?: 'evidence' } =>
  kind === 'criterion' && rest[0] === 'evidence' ? { remark: 'evidence' } : {};

const answerTitle = (rest: StablePath, names: Reading['names']): Words => {
  const name = names.nameOfFact({ fact: 'answers', path: rest.slice(1, 3).map(textOf).join('.') });
  return mapWords(name, (text, language) => `${language === 'nl' ? 'antwoord' : 'answer'} ‘${text}’`);
};
