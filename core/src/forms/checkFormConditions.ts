import type { FindingCode } from '../shared/findings/findingCodes.ts';
import { checkCondition } from '../rules/checkCondition.ts';
import type { Condition } from '../rules/condition.ts';
import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import { pointerTo } from '../rules/problem.ts';
import { sourcesOf } from './calculateItem.ts';
import type { FormDefinitionProblem, LocatedSection } from './formDefinitionProblem.ts';
import type { FormCheck, FormDefinition, QuestionItem } from './formDefinition.ts';
import { layOutForm } from './formLayout.ts';
import { formTexts as texts } from './formTexts.ts';
import type { FormOptions } from './resolveForm.ts';
import { isObject } from './schema/isObject.ts';
import { visibilityOrder } from './visibilityOrder.ts';
import { textOf } from '../shared/textOf.ts';

/** Facts that a condition in a form may name; measures and the weighing come after the form. */
const facts = ['answers', 'type', 'core'];

type Words = Pick<FormDefinitionProblem, 'message' | 'remedy' | 'mends'>;
/** A condition with its place; `row` gives the questions of the group that it stands in. */
type Placed = {
  condition: Condition | undefined;
  pointer: string;
  referenced?: string;
  row?: { address: string; questions: readonly QuestionItem[] };
};

/** Conditions, calculations and checks against the answers that the form has, and whether visibility depends on itself. */
export const checkFormConditions = (
  definition: FormDefinition,
  located: readonly LocatedSection[],
  options: FormOptions,
): FormDefinitionProblem[] => {
  const problems: FormDefinitionProblem[] = [];
  const answers = answersOf(located, options);
  const report = (
    placed: Pick<Placed, 'referenced' | 'pointer'>,
    inside: string,
    code: FindingCode,
    words: Words,
    severity?: 'warning',
  ): void => {
    problems.push({
      pointer: placed.referenced ?? `${placed.pointer}${inside}`,
      code,
      message: words.message,
      remedy: words.remedy,
      ...(words.mends === undefined || placed.referenced !== undefined ? {} : { mends: words.mends }),
      ...(severity === undefined ? {} : { severity }),
    });
  };

  for (const placed of conditionsOf(definition, located)) {
    if (placed.condition === undefined) continue;
    const found = checkCondition(placed.condition, { facts, row: placed.row !== undefined });
    found.forEach((problem) => report(placed, problem.pointer, problem.code, problem));
    if (found.length > 0) continue;
    for (const { pointer, reference } of referencesIn(placed.condition)) {
      const path = reference.fact === 'row' ? `${placed.row?.address ?? ''}.${reference.path}` : reference.path;
      if (reference.fact !== 'row' && reference.fact !== 'answers') continue;
      // A section from elsewhere may look at answers that only other forms have; inside the form's own sections it is a slip of the pen.
      if (!isKnown(path, answers))
        report(
          placed,
          pointer,
          'answerUnknown',
          {
            ...texts.answer(path, nameRemedy(path, [...answers.keys()])),
            ...(reference.fact === 'answers' ? meantName(path, [...answers.keys()], (meant) => ({ at: '/path', to: meant })) : {}),
          },
          placed.referenced === undefined ? undefined : 'warning',
        );
    }
    neverTrue(placed.condition, '', answers, placed.row?.address).forEach(({ pointer, words }) =>
      report(placed, pointer, 'neverTrue', words, 'warning'),
    );
  }

  for (const { section, pointer, referenced } of located) {
    section.items.forEach((item, index) => {
      if (item.kind !== 'calculated') return;
      for (const path of sourcesOf(item, section.namespace)) {
        if (!isKnown(path, answers))
          report(
            { pointer, ...(referenced ? { referenced: pointer } : {}) },
            `/items/${index}/formula`,
            'sourceUnknown',
            texts.source(path, nameRemedy(path, [...answers.keys()])),
          );
      }
    });
  }
  const checkFields = (checks: readonly FormCheck[], pointer: string, referenced?: string): void =>
    checks.forEach(({ field }, index) => {
      const top = field.split('.').length === 2 && answers.has(field);
      if (!top)
        report({ pointer, ...(referenced === undefined ? {} : { referenced }) }, `/${index}/field`, 'checkFieldUnknown', {
          ...texts.checkField(field, nameRemedy(field, [...answers.keys()])),
          ...meantName(field, [...answers.keys()]),
        });
    });
  checkFields(definition.checks ?? [], '/checks');
  for (const { section, pointer, referenced } of located)
    checkFields(section.checks ?? [], `${pointer}/checks`, referenced ? pointer : undefined);
  return [...problems, ...checkCycles(definition, located)];
};

const conditionsOf = (definition: FormDefinition, located: readonly LocatedSection[]): Placed[] => [
  ...definition.pages.flatMap((page, index): Placed[] => [
    { condition: page.visibleWhen, pointer: `/pages/${index}/visibleWhen` },
    ...page.sections.flatMap((entry, position): Placed[] =>
      'use' in entry ? [{ condition: entry.visibleWhen, pointer: `/pages/${index}/sections/${position}/visibleWhen` }] : [],
    ),
  ]),
  ...located.flatMap(({ section, pointer, referenced }): Placed[] => {
    const from = referenced ? { referenced: pointer } : {};
    return [
      { condition: section.visibleWhen, pointer: `${pointer}/visibleWhen`, ...from },
      ...checkConditions(section.checks ?? [], `${pointer}/checks`).map((placed) => ({ ...placed, ...from })),
      ...section.items.flatMap((item, index): Placed[] => {
        const place = `${pointer}${pointerTo('/items', index)}`;
        const own = { condition: item.visibleWhen, pointer: `${place}/visibleWhen`, ...from };
        if (item.kind === 'question') return [own, { condition: item.requiredWhen, pointer: `${place}/requiredWhen`, ...from }];
        if (item.kind !== 'group') return [own];
        const row = { address: `${section.namespace}.${item.name}`, questions: item.questions };
        return [
          own,
          ...item.questions.flatMap((question, number): Placed[] => [
            { condition: question.visibleWhen, pointer: `${place}/questions/${number}/visibleWhen`, row, ...from },
            { condition: question.requiredWhen, pointer: `${place}/questions/${number}/requiredWhen`, row, ...from },
          ]),
        ];
      }),
    ];
  }),
  ...checkConditions(definition.checks ?? [], '/checks'),
];

const checkConditions = (checks: readonly FormCheck[], pointer: string): Placed[] =>
  checks.flatMap(({ condition, visibleWhen }, index) => [
    { condition, pointer: `${pointer}/${index}/condition` },
    { condition: visibleWhen, pointer: `${pointer}/${index}/visibleWhen` },
  ]);

/** Possible values by address, `undefined` where every value may be; the questions of a group under the group's address. */
type KnownAnswers = ReadonlyMap<string, readonly unknown[] | undefined>;

const answersOf = (located: readonly LocatedSection[], options: FormOptions): KnownAnswers => {
  const known = new Map<string, readonly unknown[] | undefined>();
  const choices = (question: QuestionItem, schema: unknown): readonly unknown[] | undefined => {
    const listed = question.options ?? (question.optionsFrom === undefined ? undefined : options[question.optionsFrom]);
    if (listed !== undefined) return listed.map(({ value }) => value);
    return isObject(schema) && Array.isArray(schema['enum']) ? schema['enum'] : undefined;
  };
  for (const { section } of located) {
    const schemas = isObject(section.schema['properties']) ? section.schema['properties'] : {};
    for (const item of section.items) {
      if (item.kind === 'note') continue;
      const address = `${section.namespace}.${item.name}`;
      const schema = schemas[item.name];
      known.set(address, item.kind === 'question' ? choices(item, schema) : undefined);
      if (item.kind !== 'group') continue;
      const row =
        isObject(schema) && isObject(schema['items']) && isObject(schema['items']['properties']) ? schema['items']['properties'] : {};
      for (const question of item.questions) known.set(`${address}.${question.name}`, choices(question, row[question.name]));
    }
  }
  return known;
};

/** A path is known when it is an answer, lies inside one (an object, a row), or is a whole namespace. */
const isKnown = (path: string, answers: KnownAnswers): boolean => {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const plain = steps.join('.');
  if (answers.has(plain)) return true;
  const parent = steps.slice(0, 2).join('.');
  const isGroup = [...answers.keys()].some((address) => address.startsWith(`${parent}.`));
  return steps.length > 2 ? answers.has(parent) && !isGroup : [...answers.keys()].some((address) => address.startsWith(`${plain}.`));
};

type Reference = { fact: string; path: string };

const referencesIn = (condition: Condition, pointer = ''): { pointer: string; reference: Reference }[] => {
  if ('all' in condition) return condition.all.flatMap((part, index) => referencesIn(part, `${pointer}/all/${index}`));
  if ('any' in condition) return condition.any.flatMap((part, index) => referencesIn(part, `${pointer}/any/${index}`));
  if ('not' in condition) return referencesIn(condition.not, `${pointer}/not`);
  const own = { pointer, reference: { fact: condition.fact, path: condition.path ?? '' } };
  const { value } = condition;
  if (!isObject(value) || typeof value['fact'] !== 'string') return [own];
  return [
    own,
    { pointer: `${pointer}/value`, reference: { fact: value['fact'], path: typeof value['path'] === 'string' ? value['path'] : '' } },
  ];
};

/** Shapes that can be seen never to hold: a value that is no option of the question, and two values at once. */
const neverTrue = (
  condition: Condition,
  pointer: string,
  answers: KnownAnswers,
  row: string | undefined,
): { pointer: string; words: Words }[] => {
  if ('any' in condition) return condition.any.flatMap((part, index) => neverTrue(part, `${pointer}/any/${index}`, answers, row));
  if ('not' in condition) return [];
  if ('all' in condition) {
    const values = new Map<string, unknown>();
    const clashes = condition.all.flatMap((part) => {
      if (!('operator' in part) || part.operator !== 'equal' || isObject(part.value)) return [];
      const address = `${part.fact}.${part.path ?? ''}`;
      const clash = values.has(address) && values.get(address) !== part.value;
      values.set(address, part.value);
      return clash ? [{ pointer, words: texts.neverBoth(part.path ?? part.fact) }] : [];
    });
    return [...clashes, ...condition.all.flatMap((part, index) => neverTrue(part, `${pointer}/all/${index}`, answers, row))];
  }
  const path = condition.fact === 'row' ? `${row ?? ''}.${condition.path ?? ''}` : condition.path;
  const possible = condition.fact === 'answers' || condition.fact === 'row' ? answers.get(path ?? '') : undefined;
  if (possible === undefined || isObject(condition.value) || !['equal', 'in'].includes(condition.operator)) return [];
  const wanted: readonly unknown[] = Array.isArray(condition.value) ? condition.value : [condition.value];
  return wanted.some((value) => possible.includes(value))
    ? []
    : [{ pointer, words: texts.neverValue(path ?? '', wanted.map(textOf).join(', ')) }];
};

/** Visibility that depends on itself, once per form, at the first place that takes part. */
const checkCycles = (definition: FormDefinition, located: readonly LocatedSection[]): FormDefinitionProblem[] => {
  const pages = definition.pages.map((page, index) => ({
    ...page,
    key: String(index),
    sections: page.sections.flatMap((entry, position) => {
      const found = located.find(({ pointer }) => pointer === `/pages/${index}/sections/${position}`);
      if (found === undefined) return [];
      const conditions = [found.section.visibleWhen, 'use' in entry ? entry.visibleWhen : undefined].filter(
        (condition) => condition !== undefined,
      );
      const { visibleWhen: _visibleWhen, ...section } = found.section;
      return [{ ...section, key: String(position), ...(conditions.length === 0 ? {} : { visibleWhen: { all: conditions } }) }];
    }),
  }));
  const { nodes, cyclic } = visibilityOrder(layOutForm({ ...definition, pages, schema: {}, uiSchema: {}, checks: [] }));
  const members = nodes.filter(({ id }) => cyclic.has(id));
  const [first] = members;
  if (first === undefined) return [];
  const names = members.flatMap((node) => {
    if (node.kind === 'rowQuestion') return [`${node.group.address}.${node.group.questions[node.index]!.question.name}`];
    return node.kind === 'item' && node.item.kind !== 'note' ? [node.item.address] : [];
  });
  const [, page, section] = first.id.split(' ') as [string, string, string?];
  const pointer = section === undefined ? `/pages/${page}` : `/pages/${page}/sections/${section.split('#')[0]}`;
  return [{ pointer, code: 'visibilityCycle' as const, ...texts.cycle([...new Set(names)].join(', ')) }];
};
