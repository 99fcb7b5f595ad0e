import type { Facts } from '../rules/condition.ts';
import { calculateItem } from './calculateItem.ts';
import { cleanValue } from './cleanValue.ts';
import type { Answers } from './formDefinition.ts';
import { isAnswered } from './isAnswered.ts';
import type { PreparedForm, PreparedItem, Step } from './prepareForm.ts';
import { isObject } from './schema/isObject.ts';

/** What shows, and the answers that count because they show. */
export type Visibility = {
  /** 1 for every page, section and item that shows, by its number. */
  shows: Readonly<Uint8Array>;
  /** Addresses of questions of rows that do not show while their group does: `project.netCost.0.amount`. */
  hiddenInRows: ReadonlySet<string>;
  answers: Answers;
  calculated: ReadonlyMap<string, number>;
};

const nothing: ReadonlySet<string> = new Set();

/**
 * Decides in one pass, in order of dependency, what is visible. A hidden answer does not count, also not in the conditions of others, so the outcome
 * does not depend on what was typed before a question was hidden.
 */
export const decideVisibility = (form: PreparedForm, given: Answers, facts: Facts): Visibility => {
  const shows = new Uint8Array(form.size);
  const calculated = new Map<string, number>();
  const counting: Record<string, Record<string, unknown>> = {};
  const seen = { ...facts, answers: counting };
  let hiddenInRows: Set<string> | undefined;

  const count = (namespace: string, name: string, value: unknown): void => {
    if (value !== undefined) (counting[namespace] ??= {})[name] = value;
  };

  const takeItem = (item: PreparedItem): void => {
    if (item.kind === 'question') {
      const { namespace, question, schema } = item.placed;
      const value = givenAnswer(given, namespace, question.name);
      count(namespace, question.name, (value === undefined ? undefined : cleanValue(schema, value)) ?? implied(item, given));
    } else if (item.kind === 'group') {
      const { namespace, group } = item.placed;
      const rows = givenAnswer(given, namespace, group.name);
      if (Array.isArray(rows))
        count(
          namespace,
          group.name,
          rows.map(() => ({})),
        );
    } else if (item.kind === 'calculated') {
      const { namespace, calculated: formula, address } = item.placed;
      const value = calculateItem(formula, namespace, counting);
      if (value !== undefined) calculated.set(address, value);
      count(namespace, formula.name, value);
    }
  };

  const takeRowQuestion = ({ group, prepared }: Extract<Step, { kind: 'rowQuestion' }>): void => {
    const { question, schema, visibleWhen } = prepared;
    const rows = counting[group.namespace]?.[group.group.name];
    const givenRows = givenAnswer(given, group.namespace, group.group.name);
    if (!Array.isArray(rows) || !Array.isArray(givenRows)) return;
    for (const [position, row] of (rows as Record<string, unknown>[]).entries()) {
      if (visibleWhen !== undefined && !visibleWhen({ ...seen, row })) {
        (hiddenInRows ??= new Set()).add(`${group.address}.${position}.${question.name}`);
        continue;
      }
      const givenRow: unknown = givenRows[position];
      const value = isObject(givenRow) && Object.hasOwn(givenRow, question.name) ? cleanValue(schema, givenRow[question.name]) : undefined;
      if (value !== undefined) row[question.name] = value;
    }
  };

  for (const step of form.steps) {
    if (step.parent !== undefined && shows[step.parent] === 0) continue;
    if (step.kind === 'rowQuestion') takeRowQuestion(step);
    else if (step.gate === undefined || step.gate(seen)) {
      shows[step.number] = 1;
      if (step.kind === 'item') takeItem(step.item);
    }
  }
  return { shows, hiddenInRows: hiddenInRows ?? nothing, answers: counting, calculated };
};

/** Looks at what was given, not at what counts: the rows that imply a yes show because of it. */
const implied = ({ placed }: Extract<PreparedItem, { kind: 'question' }>, given: Answers): true | undefined =>
  placed.question.impliedBy?.some((name) => isAnswered(givenAnswer(given, placed.namespace, name))) === true ? true : undefined;

/** The answer to a question of a namespace, over own properties only. */
export const givenAnswer = (answers: Answers, namespace: string, name: string): unknown => {
  const section = Object.hasOwn(answers, namespace) ? answers[namespace] : undefined;
  return isObject(section) && Object.hasOwn(section, name) ? section[name] : undefined;
};
