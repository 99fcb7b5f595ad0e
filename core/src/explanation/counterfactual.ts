import type { QuestionItem } from '../forms/formDefinition.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** What should be reached: the next higher advice, the next higher score of a criterion, or a priority. */
export type CounterfactualTarget =
  { kind: 'nextAdvice' } | { kind: 'nextBand'; criterion: string } | { kind: 'priority'; priority: number };

/** One answer that would be another one. */
export type AnswerChange = {
  /** Address of the answer: `sustainability.co2PerYear`. */
  path: string;
  /** Key of the page on which it is asked. */
  page: string;
  question: QuestionItem;
  from: unknown;
  to: unknown;
};

/** Changes that were weighed again and came true. */
export type Counterfactual = {
  changes: readonly AnswerChange[];
  /** How large the changes are together (see `distanceOf`); smaller is nearer. */
  distance: number;
  priority: number;
  /** Against the priority now, as shown. */
  difference: number;
  advice?: string;
  /** Goals whose score changes. */
  goals: readonly { goal: string; name: LocalizedText; before?: number; after?: number }[];
};

export type CounterfactualSearch = {
  target: CounterfactualTarget;
  /** `searched`, or why there was nothing to search. */
  state: 'searched' | 'noScore' | 'highest' | 'highestScore' | 'reached' | 'noQuestions';
  now: { priority?: number; advice?: string };
  /** The advice that is aimed at, when that is the target. */
  advice?: { key: string; name: LocalizedText; from: number };
  /** The criterion that is aimed at, when that is the target. */
  criterion?: { key: string; name: LocalizedText };
  /** Single changes and pairs that reach the target, smallest first; empty: nothing that was tried suffices. */
  reached: readonly Counterfactual[];
  /** Per question the smallest change that raises the priority, most points first. */
  steps: readonly Counterfactual[];
  /** The highest priority that was found, when the target was not reached. */
  best?: Counterfactual;
  questions: readonly string[];
  weighings: number;
  /** Whether everything was searched within the budget. */
  complete: boolean;
};
