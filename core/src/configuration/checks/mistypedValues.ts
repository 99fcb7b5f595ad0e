import type { Condition, ConditionLeaf } from '../../rules/condition.ts';
import type { TruthSources } from '../../rules/conditionTruth.ts';
import type { FactDomain } from '../../rules/tables/factDomain.ts';
import { isDate } from '../../rules/valueKind.ts';
import type { ProblemWords } from './checkContext.ts';
import { words } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Operators that compare with any scalar, so that the operator itself cannot know what the fact holds. */
const comparing = new Set(['equal', 'notEqual', 'in', 'notIn']);

/** Comparisons with a value of another type than the fact has: their outcome is unknown for ever. With the value converted where nothing is lost. */
export const mistypedValues = (condition: Condition, sources: TruthSources, pointer = ''): { pointer: string; words: ProblemWords }[] => {
  if ('not' in condition) return mistypedValues(condition.not, sources, `${pointer}/not`);
  if ('all' in condition) return condition.all.flatMap((child, index) => mistypedValues(child, sources, `${pointer}/all/${index}`));
  if ('any' in condition) return condition.any.flatMap((child, index) => mistypedValues(child, sources, `${pointer}/any/${index}`));
  if (!comparing.has(condition.operator)) return [];
  const domain = sources.domainOf(condition);
  const said = domain === undefined ? undefined : sayType(condition, domain);
  return said === undefined ? [] : [{ pointer, words: said }];
};

const sayType = ({ value, path, fact }: ConditionLeaf, domain: FactDomain): ProblemWords | undefined => {
  const kind = kinds[domain.kind];
  if (kind === undefined) return undefined;
  const many = Array.isArray(value);
  const given: readonly unknown[] = many ? (value as readonly unknown[]) : [value];
  const isScalar = (one: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof one);
  if (!given.every(isScalar) || given.every((one) => isOfDomain(one, domain))) return undefined;
  const exact = given.map((one) => (isOfDomain(one, domain) ? one : converted(one, domain)));
  const to: unknown = many ? exact : exact[0];
  const name = path ?? fact;
  return {
    ...words(
      `‘${name}’ is ${kind.nl}, maar wordt hier vergeleken met ${JSON.stringify(value)}; dat past nooit.`,
      `“${name}” is ${kind.en}, but is compared with ${JSON.stringify(value)} here; that never fits.`,
      `Vergelijk met ${kind.nl}.`,
      `Compare with ${kind.en}.`,
    ),
    ...(exact.includes(undefined)
      ? {}
      : { mends: [{ label: { nl: `Maak er ${JSON.stringify(to)} van`, en: `Make it ${JSON.stringify(to)}` }, edits: [{ to }] }] }),
  };
};

const kinds: Readonly<Partial<Record<FactDomain['kind'], { nl: string; en: string }>>> = {
  number: { nl: 'een getal', en: 'a number' },
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  date: { nl: 'een datum', en: 'a date' },
  choice: { nl: 'een keuze', en: 'a choice' },
};

const isOfDomain = (value: unknown, domain: FactDomain): boolean => {
  if (domain.kind === 'number') return typeof value === 'number';
  if (domain.kind === 'yesNo') return typeof value === 'boolean';
  if (domain.kind === 'date') return isDate(value);
  if (domain.kind !== 'choice') return true;
  return domain.options === undefined ? typeof value === 'string' : domain.options.some((option) => typeof option === typeof value);
};

const converted = (value: unknown, domain: FactDomain): unknown => {
  if (domain.kind === 'number') return typeof value === 'string' && String(Number(value)) === value ? Number(value) : undefined;
  if (domain.kind === 'yesNo') return value === 'true' ? true : value === 'false' ? false : undefined;
  return domain.kind === 'choice' ? domain.options?.find((option) => textOf(option) === textOf(value)) : undefined;
};
