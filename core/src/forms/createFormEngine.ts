import type { Facts } from '../rules/condition.ts';
import { createConditions } from './createConditions.ts';
import { decideVisibility, type Visibility } from './decideVisibility.ts';
import { findProblems } from './findProblems.ts';
import type { Answers, ResolvedForm } from './formDefinition.ts';
import { layOutForm, type PlacedSection } from './formLayout.ts';
import type { FormState, Submission } from './formState.ts';
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

  const evaluate = (answers: Answers, facts: Facts = {}): { state: FormState; visibility: Visibility } => {
    const visibility = decideVisibility(order, conditions, answers, facts);
    const { questions, problems } = findProblems(layout, form.checks, conditions, visibility, answers, facts);
    const showsSomething = (section: PlacedSection): boolean =>
      visibility.sections.has(section.key) && (section.items.length === 0 || section.items.some(({ item }) => visibility.items.has(item)));
    const shown = layout.pages.map(({ key, sections }) => ({ key, all: sections.length, visible: sections.filter(showsSomething) }));
    const state: FormState = {
      questions,
      visiblePages: shown
        .filter(({ key, all, visible }) => visibility.pages.has(key) && (all === 0 || visible.length > 0))
        .map(({ key }) => key),
      visibleSections: new Set(shown.flatMap(({ visible }) => visible.map(({ key }) => key))),
      visibleItems: visibility.items,
      problems,
      calculated: visibility.calculated,
    };
    return { state, visibility };
  };

  return {
    form,
    evaluate: (answers, facts) => evaluate(answers, facts).state,
    submit: (answers, facts) => {
      const { state, visibility } = evaluate(answers, facts);
      return {
        answers: inFormOrder(
          visibility.answers,
          layout.pages.flatMap(({ sections }) => sections),
        ),
        problems: state.problems,
      };
    },
  };
};

/** The answers that count, with their names in the order of the form, so that equal answers are equal text. */
const inFormOrder = (answers: Answers, sections: readonly PlacedSection[]): Answers => {
  const ordered: Record<string, Record<string, unknown>> = {};
  for (const { items } of sections) {
    for (const item of items) {
      if (item.kind === 'note') continue;
      const name = item.address.slice(item.namespace.length + 1);
      const value = (answers[item.namespace] as Record<string, unknown> | undefined)?.[name];
      if (value === undefined) continue;
      (ordered[item.namespace] ??= {})[name] =
        item.kind === 'group'
          ? rowsInOrder(
              value as Record<string, unknown>[],
              item.questions.map(({ question }) => question.name),
            )
          : value;
    }
  }
  return ordered;
};

const rowsInOrder = (rows: readonly Record<string, unknown>[], names: readonly string[]): unknown[] =>
  rows.map((row) => Object.fromEntries(names.filter((name) => Object.hasOwn(row, name)).map((name) => [name, row[name]])));
