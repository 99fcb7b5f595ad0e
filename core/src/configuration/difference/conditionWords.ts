import { type ConditionWording, sayComparison, sayCondition } from '../../rules/sayCondition.ts';
import type { Language } from '../../shared/localizedText.ts';
import type { Words } from './configurationChange.ts';
import type { Names } from './names.ts';
import { inSentence, mapWords, numberWords, words } from './words.ts';

/** The subject of a comparison (‘Netcongestie’), what is said of it (is ja), and both together. */
export const leafWords = (leaf: Readonly<Record<string, unknown>>, names: Names): { subject: Words; predicate: Words; whole: Words } => {
  const [nl, en] = [sayComparison(leaf, wordingOf(names, 'nl')), sayComparison(leaf, wordingOf(names, 'en'))];
  const [subject, predicate] = [words(nl.subject, en.subject), words(nl.predicate, en.predicate)];
  return { subject, predicate, whole: mapWords(subject, (text, language) => `${text} ${predicate[language]}`) };
};

/** A condition as one sentence. */
export const sayWhole = (condition: unknown, names: Names): Words => {
  const [nl, en] = [sayCondition(condition, wordingOf(names, 'nl')), sayCondition(condition, wordingOf(names, 'en'))];
  return condition === null || typeof condition !== 'object' ? inSentence(words(nl, en)) : words(nl, en);
};

const wordingOf = (names: Names, language: Language): ConditionWording => ({
  language,
  fact: (reference) => names.nameOfFact(reference)[language],
  operator: (name) => {
    const { label, expects } = names.operator(name);
    return { label: label[language], expects };
  },
  value: (value, leaf) => {
    if (value === undefined) return '…';
    const name = names.nameOfValue(leaf, value)[language];
    const isPlain = typeof value === 'boolean' || (typeof value === 'number' && name === numberWords(value)[language]);
    return isPlain ? name : `‘${name}’`;
  },
});
