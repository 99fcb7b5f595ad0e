import type { Facts } from '../rules/condition.ts';
import type { Answers, ResolvedForm } from './formDefinition.ts';
import type { FormState, Submission } from './formState.ts';

/** Decides what is visible, required and valid; made once per form, the same in server and browser. */
export type FormEngine = {
  form: ResolvedForm;
  /** @param facts further facts for conditions (`type`, `core`); `answers` is added by the engine. */
  evaluate(answers: Answers, facts?: Facts): FormState;
  submit(answers: Answers, facts?: Facts): Submission;
};
