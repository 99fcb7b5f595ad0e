import type { Facts } from '../rules/condition.ts';
import { readPath } from '../shared/dottedPath.ts';
import { givenAnswer, type Visibility } from './decideVisibility.ts';
import { describeMissing, describeViolation, subjectOf } from './describeViolation.ts';
import type { Answers } from './formDefinition.ts';
import type { FormProblem, QuestionState } from './formState.ts';
import { isAnswered } from './isAnswered.ts';
import { describeProblem } from './messages/describeProblem.ts';
import { formatValue } from './messages/formatValue.ts';
import type { Place, PreparedForm, PreparedItem, PreparedQuestion } from './prepareForm.ts';
import { findUnstorable } from './schema/findUnstorable.ts';
import { isObject } from './schema/isObject.ts';

type Group = Extract<PreparedItem, { kind: 'group' }>;

/** The row that a question is asked in. */
type Row = { index: number; values: unknown };

/**
 * Goes over all questions once: visible or not, required or not, answered or not, and wrong or not. Hidden questions are never required and never wrong.
 * A requirement whose condition is unknown does not hold; a check whose condition is unknown is no problem.
 * @param given the answers as typed, for wrong types of a whole group or namespace.
 * @param questions gets the state of each question; left out where only the problems matter
 * @returns what is wrong, in the order of the pages
 */
export const findProblems = (
  form: PreparedForm,
  visibility: Visibility,
  given: Answers,
  facts: Facts,
  questions?: Map<string, QuestionState>,
): FormProblem[] => {
  const problems: FormProblem[] = [];
  const seen = { ...facts, answers: visibility.answers };
  const isShown = ({ number }: PreparedItem): boolean => visibility.shows[number] === 1;

  const isRequired = ({ requiredBySchema, requiredWhen }: PreparedQuestion, row: Row | undefined): boolean =>
    requiredWhen === undefined ? requiredBySchema : requiredWhen(row === undefined ? seen : { ...seen, row: row.values });

  /** Nearly every question is fine, so nothing is made before something is wrong. */
  const inspect = (prepared: PreparedQuestion, place: Place, address: string, visible: boolean, value: unknown, row?: Row): void => {
    const answered = visible && isAnswered(value);
    if (questions !== undefined) {
      const path = pathOf(prepared, address, row);
      questions.set(path, { path, ...place, visible, required: visible && isRequired(prepared, row), answered });
    }
    if (!visible) return;
    const { question, schema } = prepared;
    if (!answered) {
      if (isRequired(prepared, row)) {
        const path = pathOf(prepared, address, row);
        problems.push({ path, ...place, code: 'required', message: describeMissing(question, schema, row?.index) });
      }
      return;
    }
    const unstorable = findUnstorable(value);
    const violations = unstorable.length > 0 ? unstorable : prepared.refusals(value);
    if (violations === undefined) return;
    const path = pathOf(prepared, address, row);
    const subject = subjectOf(question, row?.index);
    if (violations.length === 0) problems.push({ path, ...place, code: 'option', message: describeProblem('option', subject) });
    for (const violation of violations) {
      problems.push({
        path: [path, ...violation.path].join('.'),
        ...place,
        code: violation.keyword,
        message: describeViolation(violation, subject),
      });
    }
  };

  const inspectGroup = (item: Group): void => {
    const { place, placed } = item;
    const { group, address: path, namespace } = placed;
    const visible = isShown(item);
    const rows = givenAnswer(visibility.answers, namespace, group.name);
    const count = Array.isArray(rows) ? rows.length : 0;
    questions?.set(path, { path, ...place, visible, required: visible && group.minimum > 0, answered: count > 0 });
    if (!visible) return;
    const subject = { label: group.label, ...(group.noun === undefined ? {} : { noun: group.noun }) };
    const refuse = (code: string, key: Parameters<typeof describeProblem>[0], expected?: number): void => {
      problems.push({ path, ...place, code, message: describeProblem(key, subject, expected, count) });
    };
    const typed = givenAnswer(given, namespace, group.name);
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
        for (const prepared of item.questions) {
          const { name } = prepared.question;
          const value = Object.hasOwn(values, name) ? values[name] : undefined;
          const shown = !prepared.never && (visibility.hiddenInRows.size === 0 || !visibility.hiddenInRows.has(`${path}.${index}.${name}`));
          inspect(prepared, place, path, shown, value, { index, values });
        }
    }
  };

  for (const { sections } of form.pages) {
    for (const { section, place, items } of sections) {
      if (isWrongNamespace(given[section.namespace]) && !problems.some(({ path }) => path === section.namespace)) {
        problems.push({
          path: section.namespace,
          ...place,
          code: 'type',
          message: describeProblem('type.object', { label: section.title }),
        });
      }
      for (const item of items) {
        if (item.kind === 'question') {
          const { address, namespace, question } = item.placed;
          const value = givenAnswer(visibility.answers, namespace, question.name);
          inspect(item.prepared, place, address, isShown(item), value);
        } else if (item.kind === 'group') inspectGroup(item);
      }
    }
  }

  for (const { check, item, gate, decide } of form.checks) {
    if (item === undefined || item.kind === 'calculated' || !isShown(item) || (gate !== undefined && !gate(seen))) continue;
    if (decide(seen) !== 'false') continue;
    const { nl, en = nl } = check.message;
    const message = { nl: fill(nl, visibility.answers, 'nl'), en: fill(en, visibility.answers, 'en') };
    problems.push({ path: check.field, ...item.place, code: `check:${check.key}`, message });
  }
  return problems.length < 2 ? problems : inPageOrder(problems, form);
};

/** @param address of a question of a row: of its group */
const pathOf = ({ question }: PreparedQuestion, address: string, row: Row | undefined): string =>
  row === undefined ? address : `${address}.${row.index}.${question.name}`;

const isWrongNamespace = (value: unknown): boolean => value !== undefined && value !== null && !isObject(value);

/** `{housing.homes}` in the message of a check becomes the answer. */
const fill = (text: string, answers: Answers, language: 'nl' | 'en'): string =>
  text.replace(/\{([\w.]+)\}/g, (_, path: string) => formatValue(readPath(answers, path), language) || '…');

const inPageOrder = (problems: FormProblem[], form: PreparedForm): FormProblem[] => {
  const position = new Map<string, number>();
  for (const { sections } of form.pages) {
    for (const { items } of sections)
      for (const { placed } of items) if (placed.kind !== 'note') position.set(placed.address, position.size);
  }
  const at = ({ path }: FormProblem): number => position.get(path) ?? position.get(path.split('.').slice(0, 2).join('.')) ?? position.size;
  return problems.sort((left, right) => at(left) - at(right));
};
