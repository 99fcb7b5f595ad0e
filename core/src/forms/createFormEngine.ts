import type { Facts } from '../rules/condition.ts';
import { decideVisibility, givenAnswer } from './decideVisibility.ts';
import { findProblems } from './findProblems.ts';
import type { Answers, ResolvedForm } from './formDefinition.ts';
import type { PlacedItem } from './formLayout.ts';
import type { FormState, QuestionState, Submission } from './formState.ts';
import { prepareForm, type PreparedForm, type PreparedSection } from './prepareForm.ts';

/** Decides what is visible, required and valid; made once per form, the same in server and browser. */
export type FormEngine = {
  form: ResolvedForm;
  /** @param facts further facts for conditions (`type`, `core`); `answers` is added by the engine. */
  evaluate(answers: Answers, facts?: Facts): FormState;
  submit(answers: Answers, facts?: Facts): Submission;
};

/**
 * Makes the engine of a form. Visibility is decided in one pass in order of dependency, so every evaluation ends and gives the same state for the same
 * answers; handing in what was handed in changes nothing.
 */
export const createFormEngine = (form: ResolvedForm): FormEngine => {
  const prepared = prepareForm(form);

  return {
    form,
    evaluate: (answers, facts = {}) => {
      const visibility = decideVisibility(prepared, answers, facts);
      const questions = new Map<string, QuestionState>();
      const problems = findProblems(prepared, visibility, answers, facts, questions);
      const isShown = ({ number }: { number: number }): boolean => visibility.shows[number] === 1;
      const showsSomething = (section: PreparedSection): boolean =>
        isShown(section) && (section.items.length === 0 || section.items.some(isShown));
      const shown = prepared.pages.map((page) => ({ page, visible: page.sections.filter(showsSomething) }));
      return {
        questions,
        visiblePages: shown
          .filter(({ page, visible }) => isShown(page) && (page.sections.length === 0 || visible.length > 0))
          .map(({ page }) => page.key),
        visibleSections: new Set(shown.flatMap(({ visible }) => visible.map(({ section }) => section.key))),
        visibleItems: new Set(
          prepared.pages.flatMap((page) => page.sections.flatMap(({ items }) => items.filter(isShown).map(({ placed }) => placed.item))),
        ),
        problems,
        calculated: visibility.calculated,
      };
    },
    submit: (answers, facts = {}) => {
      const visibility = decideVisibility(prepared, answers, facts);
      const problems = findProblems(prepared, visibility, answers, facts);
      return { answers: prepared.inFormOrder ? visibility.answers : inFormOrder(visibility.answers, prepared), problems };
    },
  };
};

/** The answers that count, with their names in the order of the form, so that equal answers are equal text. */
const inFormOrder = (answers: Answers, { pages }: PreparedForm): Answers => {
  const ordered: Record<string, Record<string, unknown>> = {};
  for (const { items } of pages.flatMap(({ sections }) => sections)) {
    for (const { placed: item } of items) {
      if (item.kind === 'note') continue;
      const name = nameOf(item);
      const value = givenAnswer(answers, item.namespace, name);
      if (value === undefined) continue;
      (ordered[item.namespace] ??= {})[name] = item.kind === 'group' ? rowsInOrder(value as Record<string, unknown>[], item) : value;
    }
  }
  return ordered;
};

const nameOf = (item: Exclude<PlacedItem, { kind: 'note' }>): string => {
  if (item.kind === 'question') return item.question.name;
  return item.kind === 'group' ? item.group.name : item.calculated.name;
};

const rowsInOrder = (rows: readonly Record<string, unknown>[], { questions }: Extract<PlacedItem, { kind: 'group' }>): unknown[] =>
  rows.map((row) => {
    const ordered: Record<string, unknown> = {};
    for (const { question } of questions) if (Object.hasOwn(row, question.name)) ordered[question.name] = row[question.name];
    return ordered;
  });
