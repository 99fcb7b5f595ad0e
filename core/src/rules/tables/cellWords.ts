import type { Language } from '../../shared/localizedText.ts';

type Words = {
  any: string;
  yes: string;
  no: string;
  from: string;
  above: string;
  upTo: string;
  below: string;
  /** The same for dates. */
  after: string;
  before: string;
  and: string;
};

/** How cells are written. */
export const cellWords: Readonly<Record<Language, Words>> = {
  nl: {
    any: 'maakt niet uit',
    yes: 'ja',
    no: 'nee',
    from: 'vanaf',
    above: 'boven',
    upTo: 't/m',
    below: 'onder',
    after: 'na',
    before: 'vóór',
    and: 'en',
  },
  en: {
    any: 'does not matter',
    yes: 'yes',
    no: 'no',
    from: 'from',
    above: 'above',
    upTo: 'up to',
    below: 'below',
    after: 'after',
    before: 'before',
    and: 'and',
  },
};

/** Words that are understood beside the ones that are written, by what they mean; both languages always. */
export const readWords: Readonly<Record<'from' | 'above' | 'upTo' | 'below', readonly string[]>> = {
  from: ['vanaf', 'from', 'minstens', 'at least', '>=', '≥'],
  above: ['boven', 'meer dan', 'na', 'above', 'over', 'more than', 'after', '>'],
  upTo: ['t/m', 'tot en met', 'hoogstens', 'up to', 'to', 'at most', '<=', '≤'],
  below: ['onder', 'minder dan', 'tot', 'vóór', 'voor', 'below', 'under', 'less than', 'before', '<'],
};
