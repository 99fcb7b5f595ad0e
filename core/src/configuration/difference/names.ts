import { choiceWords } from '../../shared/choiceWords.ts';
import { factWords } from '../../rules/factWords.ts';
import type { ExpectedKind } from '../../rules/operator.ts';
import { operatorsByName } from '../../rules/operators.ts';
import { isRecord } from '../structure/isRecord.ts';
import type { DifferenceSurroundings, Words } from './configurationChange.ts';
import { asWords, same, words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** What things are called that a configuration refers to by key. Names after the change come first, so that what was removed still has its own. */
export type Names = {
  /** `kind` as in `x-reference` of the schemas: goals, roles, states, answers, … */
  nameOf: (kind: string, key: unknown) => Words;
  nameOfFact: (fact: unknown) => Words;
  /** A value that a fact is compared with. */
  nameOfValue: (fact: unknown, value: unknown) => Words;
  operator: (name: unknown) => { label: Words; expects: ExpectedKind | undefined };
  /** Whether a criterion of the framework, as it is after the change, reads the answer at this address. */
  readByCriterion: (address: string) => boolean;
};

type Entry = { name: Words; options?: ReadonlyMap<unknown, Words> };

/** @param configurations the newest first */
export const createNames = (configurations: readonly unknown[], surroundings: DifferenceSurroundings): Names => {
  const tables = new Map<string, Map<string, Entry>>();
  const put = (kind: string, key: unknown, entry: Entry | undefined): void => {
    if (entry === undefined || (typeof key !== 'string' && typeof key !== 'number')) return;
    let table = tables.get(kind);
    if (table === undefined) tables.set(kind, (table = new Map()));
    if (!table.has(textOf(key))) table.set(textOf(key), entry);
  };
  const named = (value: unknown): Entry | undefined => {
    if (!isRecord(value)) return undefined;
    const name = asWords(value['name']) ?? asWords(value['title']) ?? asWords(value['label']);
    return name === undefined ? undefined : { name };
  };
  for (const configuration of configurations) collect(configuration, surroundings, put, named);
  for (const [key, name] of surroundings.measures ?? []) put('measures', key, { name: asWords(name) ?? same(key) });
  for (const [key, section] of surroundings.sections ?? []) {
    if (isRecord(section)) put('sections', key, { name: asWords(section['title']) ?? same(key) });
    collectSection(section, put);
  }
  const find = (kind: string, key: unknown): Entry | undefined => tables.get(kind)?.get(textOf(key));
  const nameOf = (kind: string, key: unknown): Words =>
    (kind === 'facts' ? undefined : find(kind, key)?.name) ?? choiceWords[textOf(key)] ?? same(textOf(key));
  const read = new Set(configurations.slice(0, 1).flatMap(criterionFacts));

  const nameOfFact = (fact: unknown): Words => {
    if (!isRecord(fact)) return same(textOf(fact));
    const [kind, path] = [textOf(fact['fact'] ?? ''), typeof fact['path'] === 'string' ? fact['path'] : undefined];
    if (kind === 'type') return words('projecttype', 'project type');
    if (path === undefined) return same(kind);
    const known = kind === 'core' || kind === 'weighing' ? factWords[kind][path] : undefined;
    return known ?? find(kind, path)?.name ?? same(`${kind}.${path}`);
  };
  return {
    nameOf,
    nameOfFact,
    nameOfValue: (fact, value) => {
      if (typeof value === 'boolean') return value ? words('ja', 'yes') : words('nee', 'no');
      if (isRecord(value)) return nameOfFact(value);
      if (isRecord(fact)) {
        const [kind, path] = [fact['fact'], textOf(fact['path'] ?? '')];
        if (kind === 'answers') {
          const option = find('answers', path)?.options?.get(value);
          if (option !== undefined) return option;
        }
        if (kind === 'weighing' && (path === 'route' || path === 'advice')) return nameOf(path === 'route' ? 'routes' : 'advice', value);
        if (kind === 'core' && (path === 'domain' || path === 'programme')) return nameOf(`${path}s`, value);
        if (kind === 'type') return nameOf('projectTypes', value);
      }
      return asWords(value) ?? same(textOf(value));
    },
    operator: (name) => {
      const known = surroundings.operators?.get(textOf(name)) ?? operatorsByName.get(textOf(name));
      return { label: asWords(known?.label) ?? same(textOf(name)), expects: known?.expects };
    },
    readByCriterion: (address) => read.has(address),
  };
};

type Put = (kind: string, key: unknown, entry: Entry | undefined) => void;

const collect = (
  configuration: unknown,
  surroundings: DifferenceSurroundings,
  put: Put,
  named: (value: unknown) => Entry | undefined,
): void => {
  if (!isRecord(configuration)) return;
  for (const part of ['projectTypes', 'forms', 'ruleSets', 'workflows', 'roles', 'documents', 'testCases'] as const)
    for (const [key, item] of entriesOf(configuration[part])) put(part, key, named(item));
  const framework = recordOf(configuration['framework']);
  const goals = (list: unknown): void => {
    for (const goal of listOf(list)) {
      put('goals', goal['id'], named(goal));
      goals(goal['children']);
    }
  };
  goals(framework['goals']);
  for (const list of ['criteria', 'advice', 'routes'] as const)
    for (const entry of listOf(framework[list])) put(list, entry['key'], named(entry));
  for (const criterion of listOf(framework['criteria'])) put('judgements', criterion['key'], named(criterion));
  const town = recordOf(configuration['municipality']);
  for (const list of ['domains', 'programmes', 'fundingSources', 'teams', 'people'] as const)
    for (const entry of listOf(town[list])) put(list, entry['key'], named(entry));
  for (const [, workflow] of entriesOf(configuration['workflows']))
    for (const state of listOf(recordOf(workflow)['states'])) put('states', state['key'], named(state));
  for (const [, form] of entriesOf(configuration['forms']))
    for (const page of listOf(recordOf(form)['pages'])) for (const section of listOf(page['sections'])) collectSection(section, put);
};

const collectSection = (section: unknown, put: Put): void => {
  if (!isRecord(section)) return;
  for (const item of listOf(section['items'])) {
    const name = asWords(item['label']);
    if (name === undefined) continue;
    const options = new Map(
      listOf(item['options']).map((option) => [option['value'], asWords(option['label']) ?? same(textOf(option['value']))]),
    );
    put('answers', `${textOf(section['namespace'])}.${textOf(item['name'])}`, { name, options });
  }
};

/** Addresses of the answers that a criterion of the framework reads. */
const criterionFacts = (configuration: unknown): string[] =>
  listOf(recordOf(recordOf(configuration)['framework'])['criteria']).flatMap((criterion) => {
    const value = recordOf(recordOf(criterion['source'])['value']);
    return value['fact'] === 'answers' ? [textOf(value['path'])] : [];
  });

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const entriesOf = (value: unknown): [string, unknown][] => Object.entries(recordOf(value));
const listOf = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? (value as unknown[]).filter(isRecord) : []);
