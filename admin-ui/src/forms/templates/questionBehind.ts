import type { FormProblem, GroupItem, QuestionItem } from '@weegbrug/core/forms';
import type { SectionContext } from '../formContext.ts';

type RjsfOptions = { item?: QuestionItem; group?: GroupItem };

/** The question behind an rjsf field: its layout, state and the problems that may be shown. */
export const questionBehind = (
  uiSchema: unknown,
  context: SectionContext,
  path: string,
): { item: QuestionItem | undefined; group: GroupItem | undefined; required: boolean; problems: readonly FormProblem[] } => {
  const options = ((uiSchema as Record<string, unknown> | undefined)?.['ui:options'] ?? {}) as RjsfOptions;
  return {
    item: options.item,
    group: options.group,
    required: context.state.questions.get(path)?.required ?? false,
    problems: context.problems.get(path) ?? [],
  };
};
