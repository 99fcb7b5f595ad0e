import { compileCondition, type CompiledCondition } from '../rules/compileCondition.ts';
import type { Condition, Facts, Outcome } from '../rules/condition.ts';
import type { FormCheck, QuestionItem, ResolvedForm } from './formDefinition.ts';
import { layOutForm, type PlacedItem, type PlacedSection } from './formLayout.ts';
import { compileSchema, type SchemaValidator, type Violation } from './schema/compileSchema.ts';
import { visibilityOrder, type FormNode } from './visibilityOrder.ts';

/** Decides a condition for these facts. */
type Decision = (facts: Facts) => Outcome;
/** Whether a condition lets through; an unknown outcome does not. Absent: everything gets through. */
type Gate = ((facts: Facts) => boolean) | undefined;

export type Place = { page: string; section: string };

/** A question that was prepared for many answers. */
export type PreparedQuestion = {
  question: QuestionItem;
  schema: Extract<PlacedItem, { kind: 'question' }>['schema'];
  requiredBySchema: boolean;
  requiredWhen: Gate;
  /** What its schema refuses; empty when the value is only none of its options, `undefined` when it is fine. */
  refusals: (value: unknown) => readonly Violation[] | undefined;
};

type PreparedRowQuestion = PreparedQuestion & {
  visibleWhen: Gate;
  /** In a cycle of conditions: never shows. */
  never: boolean;
};

type Item<Kind extends PlacedItem['kind']> = Extract<PlacedItem, { kind: Kind }>;

/** An item with its number; whether it shows is kept under that number. */
export type PreparedItem = { number: number; place: Place } & (
  | { kind: 'question'; placed: Item<'question'>; prepared: PreparedQuestion }
  | { kind: 'group'; placed: Item<'group'>; questions: readonly PreparedRowQuestion[] }
  | { kind: 'calculated'; placed: Item<'calculated'> }
  | { kind: 'note'; placed: Item<'note'> }
);

export type PreparedSection = { number: number; section: PlacedSection; place: Place; items: readonly PreparedItem[] };
type PreparedPage = { number: number; key: string; sections: readonly PreparedSection[] };

/** One decision about what shows; its parent and everything that its condition reads was decided before it. */
export type Step = { number: number; parent: number | undefined; gate: Gate } & (
  { kind: 'part' } | { kind: 'item'; item: PreparedItem } | { kind: 'rowQuestion'; group: Item<'group'>; prepared: PreparedRowQuestion }
);

type PreparedCheck = { check: FormCheck; item: PreparedItem | undefined; gate: Gate; decide: Decision };

/** A form in numbers: everything that is the same for all answers is worked out here, once per form. */
export type PreparedForm = {
  pages: readonly PreparedPage[];
  /** In order of dependency; without those that depend on themselves, which never show. */
  steps: readonly Step[];
  /** How many numbers there are. */
  size: number;
  /** The steps give answers in the order of the form. */
  inFormOrder: boolean;
  checks: readonly PreparedCheck[];
};

/** Conditions and schemas are compiled the first time that they are asked: of a long form most are not. */
export const prepareForm = (form: ResolvedForm): PreparedForm => {
  const layout = layOutForm(form);
  const { nodes, cyclic } = visibilityOrder(layout);
  const numbers = new Map<string, number>();
  for (const { id } of nodes) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const numberOf = (id: string): number => numbers.get(id)!;

  const pages = layout.pages.map((page): PreparedPage => {
    const pageId = `page ${page.key}`;
    return {
      number: numberOf(pageId),
      key: page.key,
      sections: page.sections.map((section): PreparedSection => {
        const place = { page: page.key, section: section.key };
        return {
          number: numberOf(`section ${page.key} ${section.key}`),
          section,
          place,
          items: section.items.map((placed) => {
            const id = `item ${page.key} ${placed.item}`;
            return prepareItem(placed, section, place, numberOf(id), (index) => cyclic.has(`${id} ${index}`));
          }),
        };
      }),
    };
  });

  const items = pages.flatMap((page) => page.sections.flatMap((section) => section.items));
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const steps = nodes.filter(({ id }) => !cyclic.has(id)).map((node) => stepOf(node, numberOf, byNumber));
  const byAddress = new Map(items.flatMap((item) => ('address' in item.placed ? [[item.placed.address, item] as const] : [])));
  return {
    pages,
    steps,
    size: numbers.size,
    inFormOrder: isFormOrder(steps, items),
    checks: form.checks.map((check) => ({
      check,
      item: byAddress.get(check.field),
      gate: gateOf(check.visibleWhen),
      decide: decisionOf(check.condition),
    })),
  };
};

const prepareItem = (
  placed: PlacedItem,
  section: PlacedSection,
  place: Place,
  number: number,
  isCyclic: (index: number) => boolean,
): PreparedItem => {
  if (placed.kind === 'question') return { kind: 'question', number, place, placed, prepared: prepareQuestion(placed, section) };
  if (placed.kind === 'group')
    return {
      kind: 'group',
      number,
      place,
      placed,
      questions: placed.questions.map((row, index) => ({
        ...prepareQuestion(row, section),
        visibleWhen: gateOf(row.question.visibleWhen),
        never: isCyclic(index),
      })),
    };
  return placed.kind === 'calculated' ? { kind: 'calculated', number, place, placed } : { kind: 'note', number, place, placed };
};

const prepareQuestion = (
  { question, schema, requiredBySchema }: Pick<Item<'question'>, 'question' | 'schema' | 'requiredBySchema'>,
  { definitions }: PlacedSection,
): PreparedQuestion => {
  const options = question.options === undefined ? undefined : new Set<unknown>(question.options.map(({ value }) => value));
  const isOption = (value: unknown): boolean =>
    options === undefined || (Array.isArray(value) ? value.every((chosen) => options.has(chosen)) : options.has(value));
  let validate: SchemaValidator | undefined;
  return {
    question,
    schema,
    requiredBySchema,
    requiredWhen: gateOf(question.requiredWhen),
    refusals: (value) => {
      const violations = (validate ??= compileSchema(schema, definitions))(value);
      return violations.length === 0 && isOption(value) ? undefined : violations;
    },
  };
};

const stepOf = (node: FormNode, numberOf: (id: string) => number, byNumber: ReadonlyMap<number, PreparedItem>): Step => {
  const number = numberOf(node.id);
  if (node.kind === 'page') return { kind: 'part', number, parent: undefined, gate: gateOf(node.page.visibleWhen) };
  const parent = numberOf(node.parent);
  if (node.kind === 'section') return { kind: 'part', number, parent, gate: gateOf(node.section.visibleWhen) };
  if (node.kind === 'item') return { kind: 'item', number, parent, gate: gateOf(node.item.visibleWhen), item: byNumber.get(number)! };
  const group = byNumber.get(parent) as Extract<PreparedItem, { kind: 'group' }>;
  return { kind: 'rowQuestion', number, parent, gate: undefined, group: group.placed, prepared: group.questions[node.index]! };
};

/** Whether following the steps fills in the answers in the order in which the form asks them. */
const isFormOrder = (steps: readonly Step[], items: readonly PreparedItem[]): boolean => {
  const places = new Map(items.map(({ number }, index) => [number, index]));
  const order = steps.flatMap((step) => (step.kind === 'item' ? [places.get(step.number)!] : []));
  return order.every((place, index) => index === 0 || place > order[index - 1]!) && areRowsInOrder(steps);
};

const areRowsInOrder = (steps: readonly Step[]): boolean => {
  const next = new Map<Item<'group'>, number>();
  for (const step of steps) {
    if (step.kind !== 'rowQuestion') continue;
    const place = step.group.questions.findIndex(({ question }) => question === step.prepared.question);
    if (place < (next.get(step.group) ?? 0)) return false;
    next.set(step.group, place);
  }
  return true;
};

const decisionOf = (condition: Condition): Decision => {
  let compiled: CompiledCondition | undefined;
  return (facts) => (compiled ??= compileCondition(condition)).decide(facts);
};

const gateOf = (condition: Condition | undefined): Gate => {
  if (condition === undefined) return undefined;
  const decide = decisionOf(condition);
  return (facts) => decide(facts) === 'true';
};
