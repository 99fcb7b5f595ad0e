import type { LocalizedText } from '@weegbrug/core/shared';
import type { Translate } from '../../../../messages/useText.ts';
import { isRecord } from '../../schema/node.ts';
import { type FactGroup, labelOfFact } from '../factOptions.ts';
import type { OperatorOption } from '../operatorOptions.ts';
import type { AnswerOption } from '../useAnswerOptions.ts';

type Words = {
  t: Translate;
  operators: ReadonlyMap<string, OperatorOption>;
  groups: readonly FactGroup[];
  answers: readonly AnswerOption[];
  local: (text: LocalizedText | undefined) => string;
};

/** A condition as one sentence. */
export const sayCondition = (condition: unknown, words: Words): string => {
  const { t, operators, local } = words;
  if (!isRecord(condition)) return t('configuration.condition.none');
  for (const group of ['all', 'any'] as const) {
    const parts = condition[group];
    if (Array.isArray(parts))
      return parts
        .map((part: unknown) =>
          isRecord(part) && ('all' in part || 'any' in part) ? `(${sayCondition(part, words)})` : sayCondition(part, words),
        )
        .join(` ${t(`configuration.condition.${group === 'all' ? 'and' : 'or'}`)} `);
  }
  if ('not' in condition) return `${t('configuration.condition.notThat')} (${sayCondition(condition['not'], words)})`;
  const fact = { fact: String(condition['fact'] ?? ''), path: typeof condition['path'] === 'string' ? condition['path'] : undefined };
  const operator = operators.get(String(condition['operator']));
  const subject = `‘${labelOfFact(words.groups, fact).replace(/ \([\w.]+\)$/, '')}’`;
  const verb = operator === undefined ? String(condition['operator'] ?? '') : local(operator.label);
  return operator?.expects === 'none' ? `${subject} ${verb}` : `${subject} ${verb} ${sayValue(condition['value'], fact, words)}`;
};

const sayValue = (value: unknown, fact: { fact: string; path?: string | undefined }, words: Words): string => {
  if (Array.isArray(value)) return value.map((one: unknown) => sayValue(one, fact, words)).join(', ');
  if (isRecord(value))
    return `‘${labelOfFact(words.groups, { fact: String(value['fact'] ?? ''), path: typeof value['path'] === 'string' ? value['path'] : undefined })}’`;
  if (typeof value === 'boolean') return words.t(value ? 'common.yes' : 'common.no').toLowerCase();
  const option =
    fact.fact === 'answers' ? words.answers.find(({ path }) => path === fact.path)?.options?.find((one) => one.value === value) : undefined;
  return option === undefined ? String(value ?? '…') : `‘${words.local(option.label)}’`;
};
