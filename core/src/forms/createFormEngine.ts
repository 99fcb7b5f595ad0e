import type { Facts } from '../rules/condition.ts';
import { createConditions } from './createConditions.ts';
import { decideVisibility, givenAnswer } from './decideVisibility.ts';
import { findProblems } from './findProblems.ts';
import type { Answers, ResolvedForm } from './formDefinition.ts';
import { layOutForm, type PlacedItem, type PlacedSection } from './formLayout.ts';
import type { FormState, QuestionState, Submission } from './formState.ts';
import { visibilityOrder } from './visibilityOrder.ts';

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
  const layout = layOutForm(form);
  const order = visibilityOrder(layout);
  const conditions = createConditions();

  const sections = layout.pages.flatMap((page) => page.sections);

  return {
    form,
    evaluate: (answers, facts = {}) => {
      const visibility = decideVisibility(order, conditions, answers, facts);
      const questions = new Map<string, QuestionState>();
      const problems = findProblems(layout, form.checks, conditions, visibility, answers, facts, questions);
      const showsSomething = (section: PlacedSection): boolean =>
        visibility.sections.has(section.key) &&
        (section.items.length === 0 || section.items.some(({ item }) => visibility.items.has(item)));
      const shown = layout.pages.map((page) => ({
        key: page.key,
        all: page.sections.length,
        visible: page.sections.filter(showsSomething),
      }));
      return {
        questions,
        visiblePages: shown
          .filter(({ key, all, visible }) => visibility.pages.has(key) && (all === 0 || visible.length > 0))
          .map(({ key }) => key),
        visibleSections: new Set(shown.flatMap(({ visible }) => visible.map(({ key }) => key))),
        visibleItems: visibility.items,
        problems,
        calculated: visibility.calculated,
      };
    },
    submit: (answers, facts = {}) => {
      const visibility = decideVisibility(order, conditions, answers, facts);
      const problems = findProblems(layout, form.checks, conditions, visibility, answers, facts);
      return { answers: inFormOrder(visibility.answers, sections), problems };
    },
  };
};

/** The answers that count, with their names in the order of the form, so that equal answers are equal text. */
const inFormOrder = (answers: Answers, sections: readonly PlacedSection[]): Answers => {
  const ordered: Record<string, Record<string, unknown>> = {};
  for (const { items } of sections) {
    for (const item of items) {
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
