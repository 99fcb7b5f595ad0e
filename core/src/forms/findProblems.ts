import type { Facts } from '../rules/condition.ts';
import { readPath } from '../shared/dottedPath.ts';
import type { FormConditions } from './createConditions.ts';
import { givenAnswer, type Visibility } from './decideVisibility.ts';
import { describeMissing, describeViolation, subjectOf } from './describeViolation.ts';
import type { Answers, FormCheck, JsonSchema, QuestionItem } from './formDefinition.ts';
import type { FormLayout, PlacedItem, PlacedSection } from './formLayout.ts';
import type { FormProblem, QuestionState } from './formState.ts';
import { isAnswered } from './isAnswered.ts';
import { describeProblem } from './messages/describeProblem.ts';
import { formatValue } from './messages/formatValue.ts';
import { findUnstorable } from './schema/findUnstorable.ts';
import { isObject } from './schema/isObject.ts';
import { validateValue } from './schema/validateValue.ts';

type Place = { page: string; section: string };
type Group = Extract<PlacedItem, { kind: 'group' }>;

/**
 * Goes over all questions once: visible or not, required or not, answered or not, and wrong or not. Hidden questions are never required and never wrong.
 * A requirement whose condition is unknown does not hold; a check whose condition is unknown is no problem.
 * @param given the answers as typed, for wrong types of a whole group or namespace.
 * @param questions gets the state of each question; left out where only the problems matter
 * @returns what is wrong, in the order of the pages
 */
export const findProblems = (
  layout: FormLayout,
  checks: readonly FormCheck[],
  conditions: FormConditions,
  visibility: Visibility,
  given: Answers,
  facts: Facts,
  questions?: Map<string, QuestionState>,
): FormProblem[] => {
  const problems: FormProblem[] = [];
  const places = new Map<string, Place>();
  const seen = { ...facts, answers: visibility.answers };

  const inspect = (
    path: string,
    place: Place,
    question: QuestionItem,
    schema: JsonSchema,
    bySchema: boolean,
    section: PlacedSection,
    value: unknown,
    row?: { index: number; values: unknown },
  ): void => {
    const visible = visibility.addresses.has(path);
    const required = (): boolean =>
      question.requiredWhen === undefined
        ? bySchema
        : conditions.hold(question.requiredWhen, row === undefined ? seen : { ...seen, row: row.values });
    const answered = visible && isAnswered(value);
    questions?.set(path, { path, ...place, visible, required: visible && required(), answered });
    if (!visible) return;
    if (!answered && required())
      problems.push({ path, ...place, code: 'required', message: describeMissing(question, schema, row?.index) });
    if (!answered) return;
    const unstorable = findUnstorable(value);
    const violations = unstorable.length > 0 ? unstorable : validateValue(schema, value, section.definitions);
    if (violations.length === 0 && isOption(question, value)) return;
    const subject = subjectOf(question, row?.index);
    for (const violation of violations) {
      problems.push({
        path: [path, ...violation.path].join('.'),
        ...place,
        code: violation.keyword,
        message: describeViolation(violation, subject),
      });
    }
    if (violations.length === 0) problems.push({ path, ...place, code: 'option', message: describeProblem('option', subject) });
  };

  const inspectGroup = (item: Group, place: Place, section: PlacedSection): void => {
    const { group, address: path } = item;
    const visible = visibility.addresses.has(path);
    const rows = givenAnswer(visibility.answers, item.namespace, group.name);
    const count = Array.isArray(rows) ? rows.length : 0;
    questions?.set(path, { path, ...place, visible, required: visible && group.minimum > 0, answered: count > 0 });
    if (!visible) return;
    const subject = { label: group.label, ...(group.noun === undefined ? {} : { noun: group.noun }) };
    const refuse = (code: string, key: Parameters<typeof describeProblem>[0], expected?: number): void => {
      problems.push({ path, ...place, code, message: describeProblem(key, subject, expected, count) });
    };
    const typed = givenAnswer(given, item.namespace, group.name);
    if (typed !== undefined && typed !== null && !Array.isArray(typed)) return refuse('type', 'type.array');
    if (count < group.minimum)
      refuse(count === 0 ? 'required' : 'minItems', group.minimum === 1 ? 'group.required' : 'group.minimum', group.minimum);
    if (count > group.maximum) return refuse('maxItems', 'group.maximum', group.maximum);
    for (let index = 0; index < count; index += 1) {
      const values = (rows as Readonly<Record<string, unknown>>[])[index]!;
      if (!isObject((typed as unknown[])[index]))
        problems.push({
          path: `${path}.${index}`,
          ...place,
          code: 'type',
          message: describeProblem('type.object', { ...subject, row: index + 1 }),
        });
      else
        for (const { question, schema, requiredBySchema } of item.questions) {
          const value = Object.hasOwn(values, question.name) ? values[question.name] : undefined;
          inspect(`${path}.${index}.${question.name}`, place, question, schema, requiredBySchema, section, value, { index, values });
        }
    }
  };

  for (const page of layout.pages) {
    for (const section of page.sections) {
      const place = { page: page.key, section: section.key };
      if (isWrongNamespace(given[section.namespace]) && !problems.some(({ path }) => path === section.namespace)) {
        problems.push({
          path: section.namespace,
          ...place,
          code: 'type',
          message: describeProblem('type.object', { label: section.title }),
        });
      }
      for (const item of section.items) {
        if (item.kind === 'question' || item.kind === 'group') places.set(item.address, place);
        if (item.kind === 'question') {
          const value = givenAnswer(visibility.answers, item.namespace, item.question.name);
          inspect(item.address, place, item.question, item.schema, item.requiredBySchema, section, value);
        } else if (item.kind === 'group') inspectGroup(item, place, section);
      }
    }
  }

  for (const check of checks) {
    const place = places.get(check.field);
    if (place === undefined || !visibility.addresses.has(check.field) || !conditions.hold(check.visibleWhen, seen)) continue;
    if (conditions.outcome(check.condition, seen) !== 'false') continue;
    const { nl, en = nl } = check.message;
    const message = { nl: fill(nl, visibility.answers, 'nl'), en: fill(en, visibility.answers, 'en') };
    problems.push({ path: check.field, ...place, code: `check:${check.key}`, message });
  }
  return problems.length < 2 ? problems : inPageOrder(problems, layout);
};

const isWrongNamespace = (value: unknown): boolean => value !== undefined && value !== null && !isObject(value);

const isOption = ({ options }: QuestionItem, value: unknown): boolean =>
  options === undefined || (Array.isArray(value) ? value : [value]).every((chosen) => options.some((option) => option.value === chosen));

/** `{housing.homes}` in the message of a check becomes the answer. */
const fill = (text: string, answers: Answers, language: 'nl' | 'en'): string =>
  text.replace(/\{([\w.]+)\}/g, (_, path: string) => formatValue(readPath(answers, path), language) || '…');

const inPageOrder = (problems: FormProblem[], layout: FormLayout): FormProblem[] => {
  const position = new Map<string, number>();
  for (const page of layout.pages) {
    for (const section of page.sections)
      for (const item of section.items) if (item.kind !== 'note') position.set(item.address, position.size);
  }
  const at = ({ path }: FormProblem): number => position.get(path) ?? position.get(path.split('.').slice(0, 2).join('.')) ?? position.size;
  return problems.sort((left, right) => at(left) - at(right));
};
