import { entryNames, type StablePath } from '@weegbrug/core/structure';
import { itemName } from '../schema/itemName.ts';
import { isRecord, type Node, resolveNode, wordsOf } from '../schema/node.ts';

const languages: Readonly<Record<string, { nl: string; en: string }>> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
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
  for (const step of path) {
    if (typeof step === 'string') {
      const localized = nodes.some((node) => node['x-localized'] === true);
      nodes = nodes.flatMap((node) => propertyOf(node, step, schema));
      here = here.map((value) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined));
      const title = nodes.map((node) => wordsOf(node, language).title).find((found) => found !== '');
      words.push((localized ? languages[step]?.[language] : undefined) ?? title ?? step);
    } else {
      nodes = nodes.flatMap((node) => (node.items === undefined ? [] : withAlternatives(node.items, schema)));
      here = here.map((value) => entryOf(value, step.entry));
      words.push(here.map((value) => itemName(value, language)).find((found) => found !== undefined) ?? plain(step.entry));
    }
  }
  return { words, node: nodes[0] };
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
