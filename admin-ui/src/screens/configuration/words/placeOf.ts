import { entryNames, type StablePath } from '@weegbrug/core/structure';
import { itemName } from '../schema/itemName.ts';
import { isRecord, type Node, resolveNode, wordsOf } from '../schema/node.ts';

const languages: Readonly<Record<string, { nl: string; en: string }>> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
};

/** Keywords of JSON Schema inside the answers of a section. */
const schemaWords: Readonly<Record<string, { nl: string; en: string }>> = {
  properties: { nl: 'Soorten antwoord', en: 'Kinds of answers' },
  required: { nl: 'Verplicht', en: 'Required' },
  minimum: { nl: 'Minimum', en: 'Minimum' },
  maximum: { nl: 'Maximum', en: 'Maximum' },
  minLength: { nl: 'Minimum', en: 'Minimum' },
  maxLength: { nl: 'Maximum', en: 'Maximum' },
  enum: { nl: 'Keuzes', en: 'Choices' },
  type: { nl: 'Soort', en: 'Kind' },
};

export type Place = {
  /** From the outside in: `Doelen`, `Groen`, `Gewicht`. Where no schema or name helps, the name of the step itself. */
  words: readonly string[];
  /** The schema of what stands there. */
  node: Node | undefined;
};

/** A place in a part in words. @param values versions of the part in which the entries have their names */
export const placeOf = (schema: Node, values: readonly unknown[], path: StablePath, language: 'nl' | 'en'): Place => {
  const words: string[] = [];
  let nodes: readonly Node[] = [resolveNode(schema, schema)];
  let here: readonly unknown[] = values;
  // The sections that the place is inside: they say what their answers are called.
  let sections: readonly unknown[] = [];
  const question = (name: string): string | undefined =>
    sections.map((section) => questionName(section, name, language)).find((found) => found !== undefined);
  for (const step of path) {
    if (here.some(isSection)) sections = here;
    if (typeof step === 'string') {
      const localized = nodes.some((node) => node['x-localized'] === true);
      nodes = nodes.flatMap((node) => propertyOf(node, step, schema));
      here = here.map((value) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined));
      const title = nodes.map((node) => wordsOf(node, language).title).find((found) => found !== '');
      words.push((localized ? languages[step]?.[language] : undefined) ?? title ?? question(step) ?? schemaWords[step]?.[language] ?? step);
    } else {
      nodes = nodes.flatMap((node) => (node.items === undefined ? [] : withAlternatives(node.items, schema)));
      here = here.map((value) => entryOf(value, step.entry));
      words.push(
        question(plain(step.entry)) ??
          here.map((value) => itemName(value, language)).find((found) => found !== undefined) ??
          plain(step.entry),
      );
    }
  }
  return { words, node: nodes[0] };
};

const isSection = (value: unknown): boolean => isRecord(value) && Array.isArray(value['items']) && isRecord(value['schema']);

/** What the question of an answer is called on the form. */
const questionName = (section: unknown, name: string, language: 'nl' | 'en'): string | undefined => {
  if (!isRecord(section) || !Array.isArray(section['items'])) return undefined;
  const item: unknown = (section['items'] as readonly unknown[]).find((one) => isRecord(one) && one['name'] === name);
  return item === undefined ? undefined : itemName(item, language);
};

/** What the entries of a list are called, by their names in a path. */
export const entryWords = (list: unknown, names: readonly string[], language: 'nl' | 'en'): readonly string[] =>
  names.map((name) => itemName(entryOf(list, name), language) ?? plain(name));

const propertyOf = (node: Node, name: string, root: Node): readonly Node[] => {
  const own = node.properties?.[name] ?? (isRecord(node.additionalProperties) ? (node.additionalProperties as Node) : undefined);
  return own === undefined ? [] : withAlternatives(own, root);
};

/** The schema with all the ways in which it can be written. */
const withAlternatives = (given: Node, root: Node): readonly Node[] => {
  const node = resolveNode(given, root);
  return [node, ...(node.oneOf ?? []).map((alternative) => resolveNode(alternative, root))];
};

const entryOf = (list: unknown, name: string): unknown => {
  if (!Array.isArray(list)) return undefined;
  const position = entryNames(list)?.indexOf(name) ?? -1;
  return position === -1 ? undefined : (list[position] as unknown);
};

/** Numbers and truths are marked in a path; an entry without a name is known by its content. */
const plain = (name: string): string => (name.startsWith('~') ? '…' : name.replace(/^=/, ''));
