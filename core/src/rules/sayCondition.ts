import type { Language } from '../shared/localizedText.ts';
import type { ExpectedKind } from './operator.ts';

/** The names that a sentence is made with, in one language. */
export type ConditionWording = {
  language: Language;
  /** Name of a fact, without quotes. */
  fact: (reference: Leaf) => string;
  operator: (name: unknown) => { label: string; expects: ExpectedKind | undefined };
  /** A constant with which a fact is compared, as it stands in the sentence. */
  value: (value: unknown, leaf: Leaf) => string;
};
type Leaf = Readonly<Record<string, unknown>>;

const words = {
  nl: { and: 'en', or: 'of', not: 'niet', none: 'Geen voorwaarde', upTo: 'tot en met' },
  en: { and: 'and', or: 'or', not: 'not', none: 'No condition', upTo: 'up to and including' },
} as const;

/** A condition as one sentence. Takes unfinished ones too: a condition is being typed while it is said. */
export const sayCondition = (condition: unknown, wording: ConditionWording): string => {
  const own = words[wording.language];
  if (!isRecord(condition)) return own.none;
  for (const group of ['all', 'any'] as const) {
    const parts = condition[group];
    if (Array.isArray(parts))
      return parts
        .map((part: unknown) =>
          isRecord(part) && ('all' in part || 'any' in part) ? `(${sayCondition(part, wording)})` : sayCondition(part, wording),
        )
        .join(` ${group === 'all' ? own.and : own.or} `);
  }
  if ('not' in condition) return `${own.not} (${sayCondition(condition['not'], wording)})`;
  const { subject, predicate } = sayComparison(condition, wording);
  return `${subject} ${predicate}`;
};

/** One comparison in two halves: what it is about (‘Aantal woningen’) and what is said of it (is minstens 20). */
export const sayComparison = (leaf: Leaf, wording: ConditionWording): { subject: string; predicate: string } => {
  const { label, expects } = wording.operator(leaf['operator']);
  const { value } = leaf;
  const said = (one: unknown): string => (isRecord(one) ? `‘${wording.fact(one)}’` : wording.value(one, leaf));
  const glue = expects === 'range' ? ` ${words[wording.language].upTo} ` : ', ';
  const expected = expects === 'none' ? '' : Array.isArray(value) ? value.map(said).join(glue) : said(value);
  return { subject: `‘${wording.fact(leaf)}’`, predicate: [label, expected].filter((text) => text !== '').join(' ') };
};

const isRecord = (value: unknown): value is Leaf => value !== null && typeof value === 'object' && !Array.isArray(value);
