import type { FormSection, FormState, QuestionItem } from '@weegbrug/core/forms';
import type { LocalizedText } from '@weegbrug/core/shared';
import { itemShows } from './sectionSchema.ts';

/** What a section's `uiSchema` says under `ui:breakdown`: numbers that together make up another answer, drawn as one small table. */
type BreakdownLayout = {
  /** Names of the questions that are the parts, in order. */
  parts: readonly string[];
  /** Name of the calculated value that adds them up. */
  sum: string;
  /** Name of the question that says how much it should be together. */
  of: string;
  /** Headings of the columns. */
  heading: LocalizedText;
  amount: LocalizedText;
};

export type Breakdown = BreakdownLayout & { questions: readonly QuestionItem[] };

/** The breakdown of a section while all its parts show; otherwise its questions are asked one by one. */
export const breakdownOf = (section: FormSection, state: FormState): Breakdown | undefined => {
  const layout = section.uiSchema?.['ui:breakdown'] as BreakdownLayout | undefined;
  if (layout === undefined) return undefined;
  const questions = layout.parts.flatMap((name) =>
    section.items.filter(
      (item, position): item is QuestionItem => item.kind === 'question' && item.name === name && itemShows(section, position, state),
    ),
  );
  return questions.length === layout.parts.length ? { ...layout, questions } : undefined;
};
