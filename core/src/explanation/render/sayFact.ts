import type { QuestionItem } from '../../forms/formDefinition.ts';
import { operatorsByName } from '../../rules/operators.ts';
import { isDate } from '../../rules/valueKind.ts';
import type { ConditionArgument, FactArgument } from '../explanation.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';

/** The name of a fact: its question without the mark at the end, its measure, or its address. */
export const sayFactName = ({ fact, name }: FactArgument, { local }: Pick<ExplanationWords, 'local'>): string =>
  name === undefined ? fact : local(name).replace(/[?:.]$/, '');

/** "Verharding per saldo: 9.000 m²". */
export const sayFact = (fact: FactArgument, value: unknown, words: ExplanationWords): string =>
  words.say('fact', { name: sayFactName(fact, words), value: sayFactValue(fact, value, words) });

/** A value of a fact as people write it: with unit, amount, date, or the words of its choice. */
export const sayFactValue = (fact: FactArgument, value: unknown, words: ExplanationWords): string => {
  const { local, number, say } = words;
  if (value === undefined || value === null || value === '') return say('unknown');
  if (fact.question !== undefined) return sayAnswer(fact.question, value, words);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number')
    return [number(value, fact.decimals ?? decimalsOf(value, 0, 2)), local(fact.unit)].filter((part) => part !== '').join(' ');
  return Array.isArray(value) ? value.map(String).join(', ') : isDate(value) ? words.date(value) : String(value);
};

/** An answer in the words of its question. */
export const sayAnswer = (question: QuestionItem, value: unknown, words: ExplanationWords): string => {
  const { local, number, say, euro, date } = words;
  const choice = (single: unknown): string => {
    const option = question.options?.find((entry) => entry.value === single);
    if (option !== undefined) return local(option.label);
    return typeof single === 'boolean' ? say(single ? 'yes' : 'no') : String(single);
  };
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return say('change.nothing');
  if (Array.isArray(value)) return value.map((one: unknown) => (typeof one === 'object' ? '…' : choice(one))).join(', ');
  if (question.options !== undefined || typeof value === 'boolean') return choice(value);
  if (typeof value !== 'number') return isDate(value) ? date(value) : String(value);
  if (question.widget === 'euro') return euro(value);
  return [number(value, decimalsOf(value, 0, 4)), local(question.unit)].filter((part) => part !== '').join(' ');
};

/** A comparison with what was asked and what was there: "Verharding per saldo is groter dan 0 m²: geldt, het is 9.000 m²". */
export const sayCondition = (condition: ConditionArgument, words: ExplanationWords): string => {
  const { say } = words;
  const { operator, contributed, expected, actual, outcome, negated } = condition;
  const known = contributed ?? operatorsByName.get(operator);
  const parts = {
    name: sayFactName(condition, words),
    operator: known === undefined ? operator : words.local(known.label),
    verdict: say(`outcome.${outcome}`),
    expected: sayExpected(condition, expected, words),
    actual: sayFactValue(condition, actual, words),
  };
  const sentence = say(known?.expects === 'none' ? 'condition.none' : outcome === 'unknown' ? 'condition' : 'condition.actual', parts);
  return negated ? say('condition.negated', { condition: sentence }) : sentence;
};

const sayExpected = (fact: FactArgument, expected: unknown, words: ExplanationWords): string =>
  Array.isArray(expected)
    ? expected.map((one: unknown) => sayFactValue(fact, one, words)).join(` ${words.say('or')} `)
    : sayFactValue(fact, expected, words);
