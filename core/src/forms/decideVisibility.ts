import type { Facts } from '../rules/condition.ts';
import { calculateItem } from './calculateItem.ts';
import { cleanValue } from './cleanValue.ts';
import type { FormConditions } from './createConditions.ts';
import type { Answers } from './formDefinition.ts';
import type { PlacedItem } from './formLayout.ts';
import { isAnswered } from './isAnswered.ts';
import { isObject } from './schema/isObject.ts';
import type { FormNode, VisibilityOrder } from './visibilityOrder.ts';

/** What shows, and the answers that count because they show. */
export type Visibility = {
  pages: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  items: ReadonlySet<string>;
  /** Addresses of visible questions and groups, `project.netCost.0.amount` for a question of a row. */
  addresses: ReadonlySet<string>;
  answers: Answers;
  calculated: ReadonlyMap<string, number>;
};

/**
 * Decides in one pass, in order of dependency, what is visible. A hidden answer does not count, also not in the conditions of others, so the outcome
 * does not depend on what was typed before a question was hidden.
 */
export const decideVisibility = (order: VisibilityOrder, conditions: FormConditions, given: Answers, facts: Facts): Visibility => {
  const visible = new Set<string>();
  const pages = new Set<string>();
  const sections = new Set<string>();
  const items = new Set<string>();
  const addresses = new Set<string>();
  const calculated = new Map<string, number>();
  const counting: Record<string, Record<string, unknown>> = {};
  const seen = { ...facts, answers: counting };

  const count = (namespace: string, name: string, value: unknown): void => {
    if (value !== undefined) (counting[namespace] ??= {})[name] = value;
  };

  const decideItem = ({ id, item }: Extract<FormNode, { kind: 'item' }>): void => {
    if (!conditions.hold(item.visibleWhen, seen)) return;
    visible.add(id);
    items.add(item.item);
    if (item.kind === 'note') return;
    if (item.kind === 'calculated') {
      const value = calculateItem(item.calculated, item.namespace, counting);
      if (value !== undefined) calculated.set(item.address, value);
      return count(item.namespace, item.calculated.name, value);
    }
    addresses.add(item.address);
    if (item.kind === 'question')
      return count(
        item.namespace,
        item.question.name,
        cleanValue(item.schema, givenAnswer(given, item.namespace, item.question.name)) ?? implied(item, given),
      );
    const rows = givenAnswer(given, item.namespace, item.group.name);
    if (Array.isArray(rows))
      count(
        item.namespace,
        item.group.name,
        rows.map(() => ({})),
      );
  };

  const decideRowQuestion = ({ group, index }: Extract<FormNode, { kind: 'rowQuestion' }>): void => {
    const { question, schema } = group.questions[index]!;
    const rows = counting[group.namespace]?.[group.group.name];
    const givenRows = givenAnswer(given, group.namespace, group.group.name);
    if (!Array.isArray(rows) || !Array.isArray(givenRows)) return;
    rows.forEach((row: Record<string, unknown>, position) => {
      if (question.visibleWhen !== undefined && !conditions.hold(question.visibleWhen, { ...seen, row })) return;
      addresses.add(`${group.address}.${position}.${question.name}`);
      const givenRow: unknown = givenRows[position];
      const value = isObject(givenRow) && Object.hasOwn(givenRow, question.name) ? cleanValue(schema, givenRow[question.name]) : undefined;
      if (value !== undefined) row[question.name] = value;
    });
  };

  for (const node of order.nodes) {
    if (order.cyclic.has(node.id) || (node.kind !== 'page' && !visible.has(node.parent))) continue;
    if (node.kind === 'item') decideItem(node);
    else if (node.kind === 'rowQuestion') decideRowQuestion(node);
    else if (conditions.hold(node.kind === 'page' ? node.page.visibleWhen : node.section.visibleWhen, seen)) {
      visible.add(node.id);
      if (node.kind === 'page') pages.add(node.page.key);
      else sections.add(node.section.key);
    }
  }
  return { pages, sections, items, addresses, answers: counting, calculated };
};

/** Looks at what was given, not at what counts: the rows that imply a yes show because of it. */
const implied = ({ namespace, question }: Extract<PlacedItem, { kind: 'question' }>, given: Answers): true | undefined =>
  question.impliedBy?.some((name) => isAnswered(givenAnswer(given, namespace, name))) === true ? true : undefined;

/** The answer to a question of a namespace, over own properties only. */
export const givenAnswer = (answers: Answers, namespace: string, name: string): unknown => {
  const section = Object.hasOwn(answers, namespace) ? answers[namespace] : undefined;
  return isObject(section) && Object.hasOwn(section, name) ? section[name] : undefined;
};
