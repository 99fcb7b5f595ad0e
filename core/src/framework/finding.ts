import { type Language, localize, type LocalizedText } from '../shared/localizedText.ts';
import type { RefusedAnswer } from './weighing.ts';
import { textOf } from '../shared/textOf.ts';

/** A value that was there but could not be used, said to the administrator. */
export type Finding = { criterion?: string; message: LocalizedText };

/** A value as a person would quote it, cut off when it is long. */
const quote = (value: unknown, language: Language): string => {
  if (typeof value === 'object') return language === 'nl' ? 'een samengestelde waarde' : 'a composite value';
  const text = textOf(value);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (typeof value !== 'string') return shown;
  return language === 'nl' ? `‘${shown}’` : `“${shown}”`;
};

const reasons = {
  wrongType: { nl: 'is geen bruikbare waarde', en: 'is not a usable value' },
  outsideBands: { nl: 'valt buiten alle klassen', en: 'lies outside all bands' },
  noRule: { nl: 'valt onder geen enkele regel', en: 'falls under none of the rules' },
  rulesConflict: {
    nl: 'valt onder meer dan één rij, en er mag er maar één gelden',
    en: 'falls under more than one row, and only one may hold',
  },
  outsideScale: { nl: 'valt buiten de schaal van het afwegingskader', en: 'lies outside the scale of the framework' },
  noRuleSet: { nl: 'kan niet worden bepaald: de regelset is niet uitgevoerd', en: 'cannot be determined: the rule set was not run' },
  measureFailed: { nl: 'kon niet worden gemeten', en: 'could not be measured' },
} as const;

/** The finding that the value of `name` was not used, and why. */
export const findingOf = (name: LocalizedText, reason: keyof typeof reasons, options: { value?: unknown; criterion?: string }): Finding => {
  const shown = (language: Language): string => ('value' in options ? ` ${quote(options.value, language)}` : '');
  return {
    ...(options.criterion === undefined ? {} : { criterion: options.criterion }),
    message: {
      nl: `${name.nl}:${shown('nl')} ${reasons[reason].nl}; het telt als ontbrekend.`,
      en: `${localize(name, 'en')}:${shown('en')} ${reasons[reason].en}; it counts as missing.`,
    },
  };
};

/** The finding that an answer was refused by the form, with the criterion that would have used it. */
export const findingOfRefusal = ({ message }: RefusedAnswer, criterion?: string): Finding => ({
  ...(criterion === undefined ? {} : { criterion }),
  message: { nl: `${message.nl}; het antwoord telt als ontbrekend.`, en: `${localize(message, 'en')}; the answer counts as missing.` },
});
