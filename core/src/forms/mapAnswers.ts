import type { Answers, ResolvedForm } from './formDefinition.ts';
import { layOutForm, type PlacedItem } from './formLayout.ts';
import { readPath, writePath } from '../shared/dottedPath.ts';

/** Answers of one form as answers of another. */
export type MappedAnswers = {
  answers: Answers;
  /** Answers that followed their question to another address. */
  followed: readonly { from: string; to: string }[];
  /** Answers to questions that the other form does not ask. */
  dropped: readonly { path: string; value: unknown }[];
};

/**
 * Brings answers to another form. A question is recognised by its address; one that moved to another section by its name, when only one question can be meant.
 * What belongs to no question of the earlier form (the controller's agreement) stays where it is.
 * @param before absent when the earlier form is not there any more: then addresses are all there is to go by
 */
export const mapAnswers = (answers: Answers, before: ResolvedForm | undefined, after: ResolvedForm): MappedAnswers => {
  const asked = askedItems(after);
  const known = before === undefined ? undefined : askedItems(before);
  const appeared = [...asked.values()].filter(({ address }) => known?.has(address) === false);
  const gone = known === undefined ? addressesOf(answers) : [...known.keys()];
  let mapped = answers;
  const followed: { from: string; to: string }[] = [];
  const dropped: { path: string; value: unknown }[] = [];
  for (const path of gone) {
    if (asked.has(path)) continue;
    const value = readPath(answers, path);
    if (value === undefined) continue;
    mapped = writePath(mapped, path, undefined);
    const target = known === undefined ? undefined : onlyOne(appeared, known.get(path)!, known);
    if (target === undefined) dropped.push({ path, value });
    else {
      mapped = writePath(mapped, target.address, value);
      followed.push({ from: path, to: target.address });
    }
  }
  return { answers: mapped, followed, dropped };
};

type Asked = { address: string; name: string; kind: PlacedItem['kind'] };

const askedItems = (form: ResolvedForm): ReadonlyMap<string, Asked> =>
  new Map(
    layOutForm(form).pages.flatMap(({ sections }) =>
      sections.flatMap(({ items }) =>
        items.flatMap((item): [string, Asked][] =>
          item.kind === 'question' || item.kind === 'group'
            ? [[item.address, { address: item.address, name: item.address.slice(item.namespace.length + 1), kind: item.kind }]]
            : [],
        ),
      ),
    ),
  );

/** The question of the same name and kind that is new, provided that no other disappeared with that name. */
const onlyOne = (appeared: readonly Asked[], { name, kind }: Asked, known: ReadonlyMap<string, Asked>): Asked | undefined => {
  const isAlike = (other: Asked): boolean => other.name === name && other.kind === kind;
  const found = appeared.filter(isAlike);
  return found.length === 1 && [...known.values()].filter(isAlike).length === 1 ? found[0] : undefined;
};

const addressesOf = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([namespace, values]) =>
    values !== null && typeof values === 'object' ? Object.keys(values).map((name) => `${namespace}.${name}`) : [],
  );
