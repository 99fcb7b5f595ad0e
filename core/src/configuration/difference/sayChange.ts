import type { Language } from '../../shared/localizedText.ts';
import { changedLeaves, onlyLeavesChanged } from './conditionTree.ts';
import type { CellTable, ChangeContent, ConditionNode, ConfigurationChange, TextPiece, Words } from './configurationChange.ts';
import { type DifferenceText, differenceTexts } from './differenceTexts.ts';

import { sayCells } from './sayCells.ts';
import { sayWeights } from './sayWeights.ts';

/** A piece of a sentence. `was` and `now` are what it was and what it becomes; `strong` is what the sentence is about. */
export type Piece = { text: string; mark?: 'strong' | 'was' | 'now' };

/** How many projects have an answer to the question or chose the option that a change is about, and how many do not. */
export type ChangeUsage = { answered: number; open: number };

export type SaidChange = {
  sentence: readonly Piece[];
  /** What follows from it, one sentence or more. */
  consequences: readonly string[];
  detail?: ChangeDetail;
};

export type ChangeDetail =
  | { type: 'condition'; tree: SaidNode }
  | {
      type: 'cells';
      columns: readonly string[];
      rows: readonly { state: CellTable['rows'][number]['state']; cells: readonly { text: string; was?: string }[] }[];
    }
  | { type: 'text'; pieces: readonly TextPiece[] };
export type SaidNode = {
  kind: ConditionNode['kind'];
  state: ConditionNode['state'];
  text: string;
  from?: string;
  children: readonly SaidNode[];
};

/** A change as a sentence with its consequences, in one language. */
export const sayChange = (change: ConfigurationChange, language: Language, usage?: ChangeUsage): SaidChange => {
  const texts = differenceTexts[language];
  const { content } = change;
  const local = (words: Words): string => words[language];
  const sentence = content.type === 'name' ? sayName(change, local) : [...sayHead(change, local), ...sayContent(content, texts, local)];
  const detail = detailOf(content, local, texts, language);
  return {
    sentence: sentence.filter(({ text }) => text !== ''),
    consequences: [...consequencesOf(change, texts, local), ...(usage === undefined ? [] : sayUsage(change, usage, texts))],
    ...(detail === undefined ? {} : { detail }),
  };
};

const nowhere: Words = { nl: differenceTexts.nl.empty, en: differenceTexts.en.empty };

type Local = (words: Words) => string;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Doel **Klimaat**" in a part that is one whole, "**Woningbouw**, vraag ‘Netcongestie’" in an item of a folder. */
const sayHead = ({ subjects, part }: ConfigurationChange, local: Local, upTo = subjects.length): Piece[] => {
  const isWhole = part === 'framework' || part === 'municipality' || part === 'texts' || part === 'templates';
  return subjects.slice(0, upTo).flatMap(({ noun, name }, index): Piece[] => {
    if (index === 0)
      return [...(isWhole && local(noun) !== '' ? [{ text: `${capital(local(noun))} ` }] : []), { text: local(name), mark: 'strong' }];
    return [{ text: `, ${local(noun)} ‘${local(name)}’` }];
  });
};

const sayName = (change: ConfigurationChange, local: Local): Piece[] => {
  const content = change.content as Extract<ChangeContent, { type: 'name' }>;
  const last = change.subjects.at(-1);
  const head = sayHead(change, local, change.subjects.length - 1);
  const noun = last === undefined ? '' : local(last.noun);
  const lead = head.length > 0 ? `, ${noun} ` : noun === '' ? '' : `${capital(noun)} `;
  return [...head, { text: lead }, ...shift(content.from, content.to, local)];
};

/** Both in the reader's language; where only the other language changed, those. */
const shift = (from: Words, to: Words, local: Local): Piece[] => {
  if (local(from) !== local(to)) return fromTo(local(from), local(to));
  const other = from.nl === to.nl ? 'en' : 'nl';
  return [...fromTo(from[other], to[other]), { text: ` (${other.toUpperCase()})` }];
};

const fromTo = (from: string, to: string): Piece[] => [{ text: from, mark: 'was' }, { text: ' → ' }, { text: to, mark: 'now' }];

const sayContent = (content: ChangeContent, texts: DifferenceText, local: Local): Piece[] => {
  const lead = (property: string): Piece => ({ text: property === '' ? ': ' : `: ${property} ` });
  switch (content.type) {
    case 'whole':
    case 'name':
      return [];
    case 'key':
      return [lead(texts.key), ...fromTo(content.from, content.to)];
    case 'place':
      return [{ text: ` ${sayPlace(content, texts, local)}` }];
    case 'order':
      return [{ text: `: ${texts.order(local(content.property), content.count)}` }];
    case 'weight':
      return sayWeights(content, texts, local);
    case 'required':
      return [{ text: ` ${content.to ? texts.madeRequired : texts.madeOptional}` }];
    case 'condition':
      return sayCondition(content, texts, local, lead);
    case 'list': {
      const added = content.added.map(local);
      const removed = content.removed.map(local);
      if (added.length + removed.length === 0) return [{ text: `: ${texts.otherOrder(local(content.property))}` }];
      return [
        lead(`${local(content.property)}:`),
        ...sayList(added, texts.added),
        ...(added.length > 0 && removed.length > 0 ? [{ text: '; ' }] : []),
        ...sayList(removed, texts.removed, 'was'),
      ];
    }
    case 'rights': {
      const [granted, taken] = [content.granted.map(local), content.taken.map(local)];
      if (granted.length + taken.length === 0) return [{ text: `: ${texts.otherOrder(texts.rights)}` }];
      return [
        { text: ': ' },
        ...(granted.length === 0 ? [] : [{ text: `${texts.granted} ` }, { text: granted.join(', '), mark: 'now' as const }]),
        ...(granted.length > 0 && taken.length > 0 ? [{ text: '; ' }] : []),
        ...(taken.length === 0 ? [] : [{ text: `${texts.taken} ` }, { text: taken.join(', '), mark: 'was' as const }]),
      ];
    }
    case 'cells':
      return sayCells(content, texts, local);
    case 'text':
      return [{ text: `: ${texts.rewritten(local(content.property))}` }];
    case 'value':
      return [lead(local(content.property)), ...shift(content.from ?? nowhere, content.to ?? nowhere, local)];
  }
};

const sayList = (list: readonly string[], verb: string, mark: 'now' | 'was' = 'now'): Piece[] =>
  list.length === 0 ? [] : [{ text: list.join(', '), mark }, { text: ` ${verb}` }];

const sayPlace = ({ from, to, after }: Extract<ChangeContent, { type: 'place' }>, texts: DifferenceText, local: Local): string => {
  if (after !== undefined) return local(after) === '' ? texts.movedToStart : texts.movedAfter(local(after));
  if (from !== undefined && to !== undefined) return texts.moved(local(from), local(to));
  return to === undefined ? texts.movedToTop : texts.movedUnder(local(to));
};

/** A sentence longer than this is hard to read; the tree shows it then. */
const longCondition = 140;

const sayCondition = (
  content: Extract<ChangeContent, { type: 'condition' }>,
  texts: DifferenceText,
  local: Local,
  lead: (property: string) => Piece,
): Piece[] => {
  const { tree, property, from, to } = content;
  const leaves = tree === undefined ? [] : changedLeaves(tree);
  const [only] = leaves;
  if (tree !== undefined && onlyLeavesChanged(tree) && leaves.length === 1 && only?.about !== undefined)
    return [lead(local(property)), { text: `${local(only.about.subject)} ` }, ...fromTo(local(only.about.from), local(only.about.to))];
  const [old, now] = [from === undefined ? texts.noCondition : local(from), to === undefined ? texts.noCondition : local(to)];
  if (old.length + now.length <= longCondition) return [lead(local(property)), ...fromTo(old, now)];
  return [{ text: `: ${texts.otherCondition(local(property))}` }];
};

const consequencesOf = ({ content, kind, subjects, part }: ConfigurationChange, texts: DifferenceText, local: Local): string[] => {
  switch (content.type) {
    case 'whole':
      if (content.siblings !== undefined) return texts.siblings(content.siblings, local);
      return content.required === undefined || kind !== 'added'
        ? []
        : [`${content.required === true ? texts.required : texts.notRequired} ${content.scored === true ? texts.scored : texts.notScored}`];
    case 'weight':
      return texts.weightConsequences(content, local);
    case 'key':
      return [texts.keyConsequence];
    case 'place':
      return content.after !== undefined && part === 'ruleSets' && subjects.length > 1 ? [texts.orderDecides] : [];
    case 'value':
      return content.remark === 'evidence' ? [texts.evidenceOnly] : [];
    default:
      return [];
  }
};

const sayUsage = ({ kind, content, answer }: ConfigurationChange, usage: ChangeUsage, texts: DifferenceText): string[] => {
  if (content.type === 'required') return content.to ? [texts.unanswered(usage.open, usage.answered)] : [];
  if (kind === 'removed') return [answer?.value === undefined ? texts.keptAnswers(usage.answered) : texts.keptChoices(usage.answered)];
  if (content.type === 'key') return [texts.underOldKey(usage.answered)];
  return usage.answered === 0 ? [] : [texts.answered(usage.answered)];
};

const detailOf = (content: ChangeContent, local: Local, texts: DifferenceText, language: Language): ChangeDetail | undefined => {
  switch (content.type) {
    case 'condition':
      return content.tree === undefined || countLeaves(content.tree) === 1
        ? undefined
        : { type: 'condition', tree: sayNode(content.tree, local, texts) };
    case 'cells':
      return {
        type: 'cells',
        columns: content.table.columns.map(local),
        rows: shownRows(content.table.rows).map(({ state, cells }) => ({
          state,
          cells: cells.map(({ text, was }) => ({ text: local(text), ...(was === undefined ? {} : { was: local(was) }) })),
        })),
      };
    case 'text':
      return {
        type: 'text',
        pieces:
          content.pieces[content.pieces[language].every(({ state }) => state === 'same') ? (language === 'nl' ? 'en' : 'nl') : language],
      };
    default:
      return undefined;
  }
};

/** Of a long table only the rows that changed, with the one before and after each; so many at most. */
const longTable = 40;
const mostRows = 200;

const shownRows = (rows: CellTable['rows']): CellTable['rows'] => {
  if (rows.length <= longTable) return rows;
  const isNear = (place: number): boolean => [place - 1, place, place + 1].some((near) => (rows[near]?.state ?? 'same') !== 'same');
  return rows.filter((_row, place) => isNear(place)).slice(0, mostRows);
};

const countLeaves = ({ kind, children }: ConditionNode): number =>
  kind === 'leaf' ? 1 : children.reduce((count, child) => count + countLeaves(child), 0);

const sayNode = ({ kind, state, text, from, children }: ConditionNode, local: Local, texts: DifferenceText): SaidNode => ({
  kind,
  state,
  text: text === undefined ? texts.group[kind === 'leaf' ? 'all' : kind] : local(text),
  ...(from === undefined ? {} : { from: local(from) }),
  children: children.map((child) => sayNode(child, local, texts)),
});
