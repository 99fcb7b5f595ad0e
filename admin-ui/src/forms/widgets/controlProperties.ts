import type { WidgetProps } from '@rjsf/utils';
import type { QuestionItem } from '@weegbrug/core/forms';
import type { SectionContext } from '../formContext.ts';

/** What every control needs: its question, whether it is wrong, and which texts describe it. */
export const controlProperties = (props: WidgetProps) => {
  const context = props.registry.formContext as SectionContext;
  const item = (props.options as unknown as { item: QuestionItem }).item;
  const wrong = (context.problems.get(props.id)?.length ?? 0) > 0;
  const inRow = /\.\d+\.[^.]+$/.test(props.id);
  const described = [item.help !== undefined && !inRow ? `${props.id}-help` : '', wrong ? `${props.id}-error` : '']
    .filter((id) => id !== '')
    .join(' ');
  return {
    context,
    item,
    inRow,
    required: context.state.questions.get(props.id)?.required ?? false,
    aria: { ...(wrong ? { 'aria-invalid': true as const } : {}), ...(described === '' ? {} : { 'aria-describedby': described }) },
    leave: () => context.onLeave(props.id),
  };
};
