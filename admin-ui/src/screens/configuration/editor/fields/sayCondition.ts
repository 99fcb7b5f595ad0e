import { sayCondition as say } from '@weegbrug/core/rules';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { Translate } from '../../../../messages/useText.ts';
import { type FactGroup, labelOfFact } from '../factOptions.ts';
import type { OperatorOption } from '../operatorOptions.ts';
import type { AnswerOption } from '../useAnswerOptions.ts';

type Words = {
  t: Translate;
  language: 'nl' | 'en';
  operators: ReadonlyMap<string, OperatorOption>;
  groups: readonly FactGroup[];
  answers: readonly AnswerOption[];
  local: (text: LocalizedText | undefined) => string;
};

/** A condition as one sentence, with the names of the draft that is open. */
export const sayCondition = (condition: unknown, { t, language, operators, groups, answers, local }: Words): string =>
  say(condition, {
    language,
    fact: (reference) => labelOfFact(groups, factOf(reference)).replace(/ \([\w.]+\)$/, ''),
    operator: (name) => {
      const operator = operators.get(String(name));
      return { label: operator === undefined ? String(name ?? '') : local(operator.label), expects: operator?.expects };
    },
    value: (value, leaf) => {
      if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no').toLowerCase();
      const fact = factOf(leaf);
      const option =
        fact.fact === 'answers' ? answers.find(({ path }) => path === fact.path)?.options?.find((one) => one.value === value) : undefined;
      return option === undefined ? String(value ?? '…') : `‘${local(option.label)}’`;
    },
  });

const factOf = ({ fact, path }: Readonly<Record<string, unknown>>): { fact: string; path: string | undefined } => ({
  fact: String(fact ?? ''),
  path: typeof path === 'string' ? path : undefined,
});
