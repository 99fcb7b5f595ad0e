import { configurationSchemas } from '../schemas/configurationSchemas.ts';
import type { ConfigurationSchema } from '../schemas/describe.ts';
import type { PropertyChange } from '../structure/changesBetween.ts';
import { isRecord, ownOf } from '../structure/isRecord.ts';
import { isSame } from '../structure/isSame.ts';
import { entryNames } from '../structure/identity.ts';
import type { StablePath } from '../structure/stablePath.ts';
import { nounOf } from './nouns.ts';
import { resolveSchema, schemaOfProperty } from './schemaAt.ts';
import type { Words } from './configurationChange.ts';
import { textOf } from '../../shared/textOf.ts';

/** Something that has a name of its own in the configuration, at a place, before and after. */
export type Thing = {
  /** `forms`, `question`, `goal`, …; see `nouns.ts`. */
  kind: string;
  noun: Words;
  /** From the root of the configuration. */
  path: StablePath;
  before: unknown;
  after: unknown;
  schema: ConfigurationSchema;
  root: ConfigurationSchema;
};

/** Where one property change belongs: the things around it from the outside in, and the rest of the way inside the innermost. */
export type Place = { things: readonly Thing[]; rest: StablePath; change: PropertyChange };

/**
 * Where a change belongs. A question is described in two places, among the items of its section and in the schema of the answers; both belong to the question.
 * @returns more than one place when the change replaces a list or object that holds something of several questions
 */
export const placesOf = (change: PropertyChange, before: unknown, after: unknown): Place[] =>
  spreadPlace({ ...walk(change.path, before, after), change });

const spreadPlace = (place: Place): Place[] => {
  const { things, rest, change } = place;
  const section = things.at(-1);
  if (section?.kind !== 'section' || rest[0] !== 'schema') return [place];
  const owners = ownersInSchema(section, rest.slice(1), change);
  return owners.length === 0 ? [place] : owners.map(({ extra, inside }) => ({ things: [...things, ...extra], rest: inside, change }));
};

/** The same inside a thing that stood elsewhere before: `rest` is the way from the thing to the change. */
export const placesInside = (things: readonly Thing[], rest: StablePath, change: PropertyChange): Place[] => {
  const thing = things.at(-1)!;
  const inside = descend(thing, rest);
  return spreadPlace({ things: [...things, ...inside.things], rest: inside.rest, change });
};

const walk = (path: StablePath, before: unknown, after: unknown): { things: Thing[]; rest: StablePath } => {
  const [part] = path as [string];
  const root: ConfigurationSchema = part in configurationSchemas ? configurationSchemas[part as keyof typeof configurationSchemas] : {};
  let [left, right] = [ownChild(before, part), ownChild(after, part)];
  let consumed = 1;
  if (part !== 'framework' && part !== 'municipality') {
    const key = path[1];
    if (typeof key !== 'string') return { things: [], rest: path.slice(1) };
    [left, right] = [ownChild(left, key), ownChild(right, key)];
    consumed = 2;
  }
  const outer: Thing = { kind: part, noun: nounOf(part), path: path.slice(0, consumed), before: left, after: right, schema: root, root };
  const inside = descend(outer, path.slice(consumed));
  return { things: [outer, ...inside.things], rest: inside.rest };
};

/** What is read as one whole: cells of a table, a condition, settings that the product does not know. */
const wholes = new Set(['decisionTable', 'condition', 'pluginSettings', 'answers']);

const descend = (outer: Thing, path: StablePath): { things: Thing[]; rest: StablePath } => {
  const { root } = outer;
  const found: Thing[] = [];
  let [left, right, schema] = [outer.before, outer.after, outer.schema];
  let rest: (typeof path)[number][] = [];
  let frozen = outer.kind === 'texts' || outer.kind === 'templates';
  for (const [index, step] of path.entries()) {
    const list = rest.at(-1);
    if (typeof step === 'string') {
      schema = schemaOfProperty(schema, step, root, right ?? left);
      [left, right] = [ownChild(left, step), ownChild(right, step)];
    } else {
      [left, right] = [entryOf(left, step.entry), entryOf(right, step.entry)];
      const kind = frozen || typeof list !== 'string' ? undefined : thingKind(list, isRecord(right) ? right : left);
      schema = itemsOf(schema, root);
      if (kind !== undefined) {
        found.push({
          kind,
          noun: nounOf(kind),
          path: [...outer.path, ...path.slice(0, index + 1)],
          before: left,
          after: right,
          schema,
          root,
        });
        rest = [];
        continue;
      }
    }
    frozen ||= wholes.has(textOf(schema['x-widget']));
    rest.push(step);
  }
  return { things: found, rest };
};

const ownChild = (value: unknown, name: string): unknown => (isRecord(value) ? ownOf(value, name) : undefined);

const names = new WeakMap<object, ReadonlyMap<string, unknown>>();
const entryOf = (list: unknown, name: string): unknown => {
  if (!Array.isArray(list)) return undefined;
  let known = names.get(list);
  if (known === undefined)
    names.set(list, (known = new Map((entryNames(list) ?? []).map((own, position) => [own, list[position] as unknown]))));
  return known.get(name);
};

/** Lists whose entries people call by a name of their own. */
const kindsByList: Readonly<Record<string, string>> = {
  pages: 'page',
  sections: 'section',
  questions: 'question',
  options: 'option',
  checks: 'check',
  goals: 'goal',
  children: 'goal',
  criteria: 'criterion',
  advice: 'advice',
  routes: 'route',
  escalations: 'escalation',
  classes: 'class',
  weightAgreements: 'agreement',
  rules: 'rule',
  states: 'state',
  transitions: 'transition',
  steps: 'step',
  teams: 'team',
  people: 'person',
  domains: 'domain',
  programmes: 'programme',
  fundingSources: 'fundingSource',
  plugins: 'plugin',
};

/** What kind of thing an entry of a list is; `undefined` when people have no name for it. */
export const thingKind = (list: string, value: unknown): string | undefined => {
  if (!isRecord(value)) return undefined;
  if (list === 'items')
    return value['kind'] === 'note' || value['kind'] === 'group' || value['kind'] === 'calculated' ? value['kind'] : 'question';
  return Object.hasOwn(kindsByList, list) ? kindsByList[list] : undefined;
};

const itemsOf = (schema: ConfigurationSchema, root: ConfigurationSchema): ConfigurationSchema =>
  isRecord(schema['items']) ? resolveSchema(schema['items'], root) : {};

type Owner = { extra: Thing[]; inside: StablePath };

/** The questions of a section that a change in the schema of its answers is about. */
const ownersInSchema = (section: Thing, path: StablePath, change: PropertyChange): Owner[] => {
  const [first, second, ...rest] = path;
  if (first === 'properties' || first === 'required') {
    const spread = second === undefined && change.kind === 'set' ? differingNames(change.from, change.to) : [second];
    return spread.flatMap((step) => {
      const name = typeof step === 'string' ? step : step?.entry;
      const question = name === undefined ? undefined : itemOf(section, 'items', name);
      if (question === undefined) return [];
      const inside: StablePath = first === 'required' ? ['required'] : ['schema', ...rest];
      return deeper(question, inside, change);
    });
  }
  return [];
};

/** Inside the schema of a group or of a choice it may be about a question of the group or about one option. */
const deeper = (question: Thing, inside: StablePath, change: PropertyChange): Owner[] => {
  const [, ...schemaPath] = inside;
  if (inside[0] !== 'schema') return [{ extra: [question], inside }];
  const isGroup = question.kind === 'group' && schemaPath[0] === 'items';
  if (isGroup && (schemaPath[1] === 'properties' || schemaPath[1] === 'required') && schemaPath[2] !== undefined) {
    const name = typeof schemaPath[2] === 'string' ? schemaPath[2] : schemaPath[2].entry;
    const inner = itemOf(question, 'questions', name);
    if (inner !== undefined)
      return deeper(inner, schemaPath[1] === 'required' ? ['required'] : ['schema', ...schemaPath.slice(3)], change).map((owner) => ({
        ...owner,
        extra: [question, ...owner.extra],
      }));
  }
  const enumAt = schemaPath[0] === 'enum' ? 0 : schemaPath[0] === 'items' && schemaPath[1] === 'enum' ? 1 : -1;
  const value = enumAt === -1 ? undefined : schemaPath[enumAt + 1];
  if (value !== undefined && typeof value !== 'string') {
    const option = itemOf(question, 'options', value.entry);
    if (option !== undefined) return [{ extra: [question, option], inside: ['schema'] }];
  }
  return [{ extra: [question], inside }];
};

const itemOf = (owner: Thing, list: string, name: string): Thing | undefined => {
  const [before, after] = [entryOf(ownChild(owner.before, list), name), entryOf(ownChild(owner.after, list), name)];
  const kind = thingKind(list, isRecord(after) ? after : before);
  if (kind === undefined) return undefined;
  const path = [...owner.path, list, { entry: name }];
  return {
    kind,
    noun: nounOf(kind),
    path,
    before,
    after,
    schema: itemsOf(schemaOfProperty(owner.schema, list, owner.root, owner.after ?? owner.before), owner.root),
    root: owner.root,
  };
};

/** Names that are in only one of two lists, or stand for something else in the other object. */
const differingNames = (from: unknown, to: unknown): string[] => {
  if (isRecord(from) || isRecord(to)) {
    const [old, now] = [isRecord(from) ? from : {}, isRecord(to) ? to : {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !isSame(ownOf(old, name), ownOf(now, name)));
  }
  const [old, now] = [Array.isArray(from) ? from.map(textOf) : [], Array.isArray(to) ? to.map(textOf) : []];
  return [...old.filter((name) => !now.includes(name)), ...now.filter((name) => !old.includes(name))];
};
