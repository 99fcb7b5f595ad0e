import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import type { Widget } from '../formDefinition.ts';
import { en } from './en.ts';
import { formatValue } from './formatValue.ts';
import { nl } from './nl.ts';

export type MessageKey = keyof typeof nl;

/** What a sentence is about. */
export type MessageSubject = {
  label: LocalizedText;
  noun?: LocalizedText;
  help?: LocalizedText;
  widget?: Widget;
  /** 1-based, inside a group. */ row?: number;
};

const catalogue = { nl, en } as const;

/** The sentence in both languages, naming the question by its noun or else by its label between quotes. */
export const describeProblem = (
  key: MessageKey,
  subject: MessageSubject,
  expected?: unknown,
  actual?: unknown,
): { nl: string; en: string } => ({
  nl: describeIn('nl', key, subject, expected, actual),
  en: describeIn('en', key, subject, expected, actual),
});

const countKeys: ReadonlySet<MessageKey> = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'group.minimum',
  'group.maximum',
  'tooLong',
  'tooMany',
]);

const describeIn = (language: Language, key: MessageKey, subject: MessageSubject, expected: unknown, actual: unknown): string => {
  const widget = countKeys.has(key) ? undefined : subject.widget;
  const sentences = catalogue[language];
  const name = nounOf(subject, language);
  const noun = subject.row === undefined ? name : sentences.inRow({ noun: name, expected: String(subject.row), actual: '' });
  return sentences[key]({
    noun,
    expected: formatValue(expected, language, widget),
    actual: formatValue(actual, language, widget),
    ...(subject.help === undefined ? {} : { help: localize(subject.help, language) }),
  });
};

const nounOf = ({ label, noun }: MessageSubject, language: Language): string => {
  const phrase = noun?.[language];
  if (phrase !== undefined) return phrase;
  const text = localize(label, language);
  return language === 'nl' ? `‘${text}’` : `“${text}”`;
};
