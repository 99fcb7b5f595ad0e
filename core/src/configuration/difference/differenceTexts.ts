import type { Language } from '../../shared/localizedText.ts';
import type { ChangeContent, WeightShift, Words } from './configurationChange.ts';
import { siblingConsequences, weightConsequences, type WeightWords } from './sayWeights.ts';

type CellCounts = { changed: number; added: number; removed: number; moved: number };

/** The sentences of a difference in one language. */
export type DifferenceText = {
  key: string;
  empty: string;
  noCondition: string;
  weight: string;
  rights: string;
  granted: string;
  taken: string;
  added: string;
  removed: string;
  madeRequired: string;
  madeOptional: string;
  required: string;
  notRequired: string;
  scored: string;
  notScored: string;
  evidenceOnly: string;
  keyConsequence: string;
  orderDecides: string;
  movedToStart: string;
  movedToTop: string;
  movedAfter: (name: string) => string;
  movedUnder: (name: string) => string;
  moved: (from: string, to: string) => string;
  order: (list: string, count: number) => string;
  otherOrder: (list: string) => string;
  rewritten: (property: string) => string;
  otherCondition: (property: string) => string;
  cells: (property: string, counts: CellCounts) => string;
  siblings: (goals: readonly WeightShift[], local: (words: Words) => string) => string[];
  weightConsequences: (content: Extract<ChangeContent, { type: 'weight' }>, local: (words: Words) => string) => string[];
  /** Of running projects: without an answer, and with one. */
  unanswered: (open: number, answered: number) => string;
  keptAnswers: (count: number) => string;
  keptChoices: (count: number) => string;
  underOldKey: (count: number) => string;
  answered: (count: number) => string;
  group: Readonly<Record<'all' | 'any' | 'not', string>>;
};

const nlNumbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
const enNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const nlWeights: WeightWords = {
  scaled: (count, list) =>
    count === 1 ? `Het andere doel schaalt mee: ${list}.` : `De andere ${nlNumbers[count] ?? count} doelen schalen naar rato mee: ${list}.`,
  also: (list) => `Daardoor verandert ook: ${list}.`,
  total: (list) => `Van het geheel telt het ${list}.`,
  same: 'De verhouding tussen de doelen blijft gelijk.',
};
const enWeights: WeightWords = {
  scaled: (count, list) =>
    count === 1 ? `The other goal scales with it: ${list}.` : `The other ${enNumbers[count] ?? count} goals scale pro rata: ${list}.`,
  also: (list) => `This also changes: ${list}.`,
  total: (list) => `Of the whole it counts ${list}.`,
  same: 'The ratio between the goals stays the same.',
};

const counted = (parts: readonly (readonly [number, string, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');

export const differenceTexts: Readonly<Record<Language, DifferenceText>> = {
  nl: {
    key: 'sleutel',
    empty: 'leeg',
    noCondition: 'geen voorwaarde',
    weight: 'gewicht',
    rights: 'rechten',
    granted: 'mag nu ook',
    taken: 'mag niet meer',
    added: 'toegevoegd',
    removed: 'vervallen',
    madeRequired: 'verplicht geworden',
    madeOptional: 'niet meer verplicht',
    required: 'Verplicht.',
    notRequired: 'Niet verplicht.',
    scored: 'Telt mee in een criterium.',
    notScored: 'Telt nog niet mee in een criterium.',
    evidenceOnly: 'Verandert geen score; staat voortaan zo in elke verantwoording.',
    keyConsequence: 'Wat naar de oude sleutel verwijst, vindt dit niet meer.',
    orderDecides: 'Regels worden van boven naar beneden gelezen.',
    movedToStart: 'staat nu vooraan',
    movedToTop: 'staat nu bovenaan',
    movedAfter: (name) => `staat nu na ‘${name}’`,
    movedUnder: (name) => `staat nu onder ‘${name}’`,
    moved: (from, to) => `verplaatst van ‘${from}’ naar ‘${to}’`,
    order: (list, count) => `${list} in een andere volgorde (${count} verplaatst)`,
    otherOrder: (list) => (list === '' ? 'andere volgorde' : `${list} in een andere volgorde`),
    rewritten: (property) => (property === '' ? 'tekst gewijzigd' : `${property} gewijzigd`),
    otherCondition: (property) => (property === '' ? 'voorwaarden gewijzigd' : `voorwaarde ‘${property}’ gewijzigd`),
    cells: (property, { changed, added, removed, moved }) =>
      `${property}: ${
        counted([
          [changed, 'rij gewijzigd', 'rijen gewijzigd'],
          [added, 'rij toegevoegd', 'rijen toegevoegd'],
          [removed, 'rij vervallen', 'rijen vervallen'],
          [moved, 'rij verplaatst', 'rijen verplaatst'],
        ]) || 'gewijzigd'
      }`,
    siblings: (goals, local) => siblingConsequences(goals, nlWeights, local),
    weightConsequences: (content, local) => weightConsequences(content, nlWeights, local),
    unanswered: (open, answered) =>
      `${open === 0 ? 'Elke lopende aanvraag heeft hier een antwoord.' : open === 1 ? '1 lopende aanvraag heeft hier geen antwoord.' : `${open} lopende aanvragen hebben hier geen antwoord.`}${
        open === 0 || answered === 0
          ? ''
          : answered === 1
            ? ' 1 andere heeft het al ingevuld.'
            : ` ${answered} andere hebben het al ingevuld.`
      }`,
    keptAnswers: (count) =>
      count === 0
        ? 'Geen project heeft hier een antwoord.'
        : count === 1
          ? '1 antwoord blijft bewaard en leesbaar, maar wordt niet meer gevraagd.'
          : `${count} antwoorden blijven bewaard en leesbaar, maar worden niet meer gevraagd.`,
    keptChoices: (count) =>
      count === 0
        ? 'Geen project koos dit.'
        : count === 1
          ? '1 antwoord koos dit; het blijft bewaard, maar kan niet meer worden gekozen.'
          : `${count} antwoorden kozen dit; zij blijven bewaard, maar het kan niet meer worden gekozen.`,
    underOldKey: (count) => (count === 1 ? '1 antwoord staat onder de oude sleutel.' : `${count} antwoorden staan onder de oude sleutel.`),
    answered: (count) => (count === 1 ? '1 project heeft hier een antwoord.' : `${count} projecten hebben hier een antwoord.`),
    group: { all: 'Alle gelden', any: 'Een ervan geldt', not: 'Geldt niet' },
  },
  en: {
    key: 'key',
    empty: 'empty',
    noCondition: 'no condition',
    weight: 'weight',
    rights: 'rights',
    granted: 'may now also',
    taken: 'may no longer',
    added: 'added',
    removed: 'removed',
    madeRequired: 'made required',
    madeOptional: 'no longer required',
    required: 'Required.',
    notRequired: 'Not required.',
    scored: 'Counts in a criterion.',
    notScored: 'Does not count in a criterion yet.',
    evidenceOnly: 'Changes no score; stands like this in every explanation from now on.',
    keyConsequence: 'What refers to the old key does not find this any more.',
    orderDecides: 'Rules are read from top to bottom.',
    movedToStart: 'now comes first',
    movedToTop: 'now stands at the top',
    movedAfter: (name) => `now comes after ‘${name}’`,
    movedUnder: (name) => `now stands under ‘${name}’`,
    moved: (from, to) => `moved from ‘${from}’ to ‘${to}’`,
    order: (list, count) => `${list} in another order (${count} moved)`,
    otherOrder: (list) => (list === '' ? 'another order' : `${list} in another order`),
    rewritten: (property) => (property === '' ? 'text changed' : `${property} changed`),
    otherCondition: (property) => (property === '' ? 'conditions changed' : `condition ‘${property}’ changed`),
    cells: (property, { changed, added, removed, moved }) =>
      `${property}: ${
        counted([
          [changed, 'row changed', 'rows changed'],
          [added, 'row added', 'rows added'],
          [removed, 'row removed', 'rows removed'],
          [moved, 'row moved', 'rows moved'],
        ]) || 'changed'
      }`,
    siblings: (goals, local) => siblingConsequences(goals, enWeights, local),
    weightConsequences: (content, local) => weightConsequences(content, enWeights, local),
    unanswered: (open, answered) =>
      `${open === 0 ? 'Every running project has an answer here.' : open === 1 ? '1 running project has no answer here.' : `${open} running projects have no answer here.`}${
        open === 0 || answered === 0 ? '' : answered === 1 ? ' 1 other has filled it in.' : ` ${answered} others have filled it in.`
      }`,
    keptAnswers: (count) =>
      count === 0
        ? 'No project has an answer here.'
        : count === 1
          ? '1 answer is kept and can be read, but is not asked any more.'
          : `${count} answers are kept and can be read, but are not asked any more.`,
    keptChoices: (count) =>
      count === 0
        ? 'No project chose this.'
        : count === 1
          ? '1 answer chose this; it is kept, but this cannot be chosen any more.'
          : `${count} answers chose this; they are kept, but this cannot be chosen any more.`,
    underOldKey: (count) => (count === 1 ? '1 answer stands under the old key.' : `${count} answers stand under the old key.`),
    answered: (count) => (count === 1 ? '1 project has an answer here.' : `${count} projects have an answer here.`),
    group: { all: 'All hold', any: 'Any holds', not: 'Does not hold' },
  },
};
