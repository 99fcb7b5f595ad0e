import type { ConfigurationSchema } from '../schemas/describe.ts';
import { readAt } from '../structure/applyChanges.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord } from '../structure/isRecord.ts';
import { pathText, type StablePath } from '../structure/stablePath.ts';
import type { Words } from './configurationChange.ts';
import type { Thing } from './place.ts';
import { resolveSchema, schemaOfProperty, titleOf } from './schemaAt.ts';
import { withoutSign } from './valueWords.ts';
import { inSentence, isLocalized, mapWords, same } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** A property of a thing that is told as one: a text with its translations, a condition, a table, one number. */
export type Aspect = {
  rest: StablePath;
  schema: ConfigurationSchema;
  /** As it stands in a sentence. */
  title: Words;
  before: unknown;
  after: unknown;
  changes: PropertyChange[];
};

/** Properties that only hold others together; their title says nothing that the property inside does not. */
const silent = new Set(['evidence', 'source', 'params', 'event', 'approval', 'when', 'calendar', 'settings', 'schema']);

/** The properties of a thing in which something changed, each with its changes. */
export const aspectsOf = (
  thing: Thing,
  changes: readonly { rest: StablePath; change: PropertyChange }[],
  settings?: ConfigurationSchema,
): Aspect[] => {
  const aspects = new Map<string, Aspect>();
  for (const { rest, change } of changes) {
    const found = wholeAround(thing, rest, settings);
    const key = pathText(found.rest);
    const known = aspects.get(key);
    if (known === undefined) aspects.set(key, { ...found, changes: [change] });
    else known.changes.push(change);
  }
  return [...aspects.values()];
};

const wholeAround = (thing: Thing, rest: StablePath, settings?: ConfigurationSchema): Omit<Aspect, 'changes'> => {
  let schema = thing.schema;
  let [before, after] = [thing.before, thing.after];
  const titles: Words[] = [];
  let lastTitle = same('');
  const done: (typeof rest)[number][] = [];
  for (const step of rest) {
    if (done.length === 0 ? isLocalized(before) || isLocalized(after) : isWhole(schema, before, after)) break;
    if (typeof step !== 'string') break;
    const parent = resolveSchema(schema, thing.root);
    schema =
      thing.kind === 'plugin' && done.length === 0 && step === 'settings' && settings !== undefined
        ? settings
        : schemaOfProperty(parent, step, thing.root, after ?? before);
    [before, after] = [readAt(before, [step]), readAt(after, [step])];
    done.push(step);
    lastTitle = titleOf(schema) ?? same(step);
    if (silent.has(step) && done.length < rest.length) continue;
    titles.push(mapWords(titleOf(schema) ?? same(step), withoutSign));
  }
  const title = titles.map(inSentence);
  return {
    rest: done,
    schema,
    title:
      title.length === 0
        ? inSentence(lastTitle)
        : title.reduce((one, other) => mapWords(one, (text, language) => `${text}, ${other[language]}`)),
    before,
    after,
  };
};

/** Values that are read as one: nobody speaks of half a condition or of one end of a range. */
const isWhole = (schema: ConfigurationSchema, before: unknown, after: unknown): boolean => {
  if (schema['x-localized'] === true || isLocalized(before) || isLocalized(after)) return true;
  if (['condition', 'bands', 'decisionTable', 'approvalMode'].includes(textOf(schema['x-widget']))) return true;
  if (schema['x-reference'] === 'facts') return true;
  if (Array.isArray(before) || Array.isArray(after)) return true;
  const properties = schema['properties'];
  if (isRecord(properties) && 'upTo' in properties && 'below' in properties) return true;
  const discriminator = isRecord(schema['discriminator']) ? textOf(schema['discriminator']['propertyName']) : undefined;
  return discriminator !== undefined && isRecord(before) && isRecord(after) && before[discriminator] !== after[discriminator];
};
