import type { FormView } from '@weegbrug/core/api';
import type { CriterionArgument } from '@weegbrug/core/explanation';
import type { FormState, QuestionItem } from '@weegbrug/core/forms';
import { itemAt } from '../explain/itemAt.ts';

/** A question that shows now, with its address. */
export type AskedQuestion = { path: string; question: QuestionItem };

/**
 * The questions that a criterion rests on: its own answer, the answers that its measure reads, and those that its rules look at, directly or through a
 * measure. Only questions that show now and that one can give another value.
 */
export const questionsBehind = (
  { fact, rules, how }: CriterionArgument,
  { form, reads }: Pick<FormView, 'form' | 'reads'>,
  state: FormState,
): readonly AskedQuestion[] => {
  const facts = [
    ...(fact === undefined ? [] : [fact.fact]),
    ...rules.flatMap(({ conditions }) => conditions.map((condition) => condition.fact)),
    ...(how.kind === 'missing' ? how.needs.map((need) => need.fact) : []),
  ];
  const paths = facts.flatMap((name) => {
    if (name.startsWith('answers.')) return [name.slice('answers.'.length)];
    return name.startsWith('measures.') ? (reads[name.slice('measures.'.length)] ?? []) : [];
  });
  return [...new Set(paths)].flatMap((path): AskedQuestion[] => {
    const item = itemAt(form, path);
    return item?.kind === 'question' && state.questions.get(path)?.visible === true && canVary(item) ? [{ path, question: item }] : [];
  });
};

const canVary = ({ widget, options }: QuestionItem): boolean =>
  options !== undefined ||
  (widget !== undefined && ['number', 'euro', 'percent', 'yesNo', 'scale', 'radio', 'select', 'checkboxes'].includes(widget));
