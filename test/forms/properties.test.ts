import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFormEngine } from '../../core/src/forms/createFormEngine.ts';
import type { FormDefinition, SectionItem } from '../../core/src/forms/formDefinition.ts';
import type { Condition } from '../../core/src/rules/condition.ts';
import { resolved } from './fixtures.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const rowNames = ['x', 'y'];
const namespaces = ['m', 'n'];

const path = fc.tuple(fc.constantFrom(...namespaces), fc.constantFrom(...names, 'sum')).map(([namespace, name]) => `${namespace}.${name}`);
const leaf = (inRow: boolean): fc.Arbitrary<Condition> =>
  fc
    .record({
      reference: fc.oneof(
        path.map((at) => ({ fact: 'answers', path: at })),
        ...(inRow ? [fc.constantFrom(...rowNames).map((at) => ({ fact: 'row', path: at }))] : []),
      ),
      operator: fc.constantFrom('equal', 'notEqual', 'greaterThan', 'isMissing', 'isPresent'),
      value: fc.oneof(
        fc.integer({ min: 0, max: 2 }),
        path.map((at) => ({ fact: 'answers', path: at })),
      ),
    })
    .map(({ reference, operator, value }): Condition =>
      operator.startsWith('is') ? { ...reference, operator } : { ...reference, operator, value },
    );
const condition = (inRow = false): fc.Arbitrary<Condition> =>
  fc.oneof(
    leaf(inRow),
    fc.record({ all: fc.array(leaf(inRow), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(leaf(inRow), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: leaf(inRow) }),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const given = (part: { visibleWhen: Condition | undefined; requiredWhen?: Condition | undefined }) =>
  Object.fromEntries(Object.entries(part).filter(([, each]) => each !== undefined));

const sectionFor = (namespace: string) =>
  fc
    .record({
      visibleWhen: maybe(condition()),
      questions: fc.tuple(...names.map(() => fc.record({ visibleWhen: maybe(condition()), requiredWhen: maybe(condition()) }))),
      row: fc.tuple(...rowNames.map(() => fc.record({ visibleWhen: maybe(condition(true)), requiredWhen: maybe(condition(true)) }))),
      of: fc.array(path, { minLength: 1, maxLength: 3 }),
      required: fc.uniqueArray(fc.constantFrom(...names)),
    })
    .map(({ visibleWhen, questions, row, of, required }) => {
      const question = (name: string, part: { visibleWhen: Condition | undefined; requiredWhen?: Condition | undefined }) => ({
        kind: 'question' as const,
        name,
        label: { nl: name },
        ...given(part),
      });
      const items: SectionItem[] = [
        ...questions.map((part, index) => question(names[index]!, part)),
        {
          kind: 'group',
          name: 'rows',
          label: { nl: 'rows' },
          minimum: 1,
          maximum: 3,
          layout: 'table',
          questions: row.map((part, index) => question(rowNames[index]!, part)),
        },
        { kind: 'calculated', name: 'sum', label: { nl: 'sum' }, decimals: 2, formula: { operation: 'sum', of } },
      ];
      const integer = { type: 'integer', minimum: 0, maximum: 2 };
      const properties = {
        ...Object.fromEntries(names.map((name) => [name, integer])),
        rows: { type: 'array', items: { type: 'object', properties: { x: integer, y: integer }, required: ['x'] } },
      };
      return { key: namespace, namespace, schema: { type: 'object', properties, required }, items, ...given({ visibleWhen }) };
    });
const form: fc.Arbitrary<FormDefinition> = fc
  .tuple(...namespaces.map(sectionFor))
  .map((sections) => ({ key: 'f', title: { nl: 'f' }, pages: [{ key: 'p', title: { nl: 'p' }, sections }] }));

const value = fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom('', 'text', null, true, 1.5));
const section = fc.dictionary(fc.constantFrom(...names, 'sum', 'unknown'), value, { noNullPrototype: true }).chain((answers) =>
  fc
    .option(
      fc.array(fc.oneof(fc.dictionary(fc.constantFrom(...rowNames, 'z'), value, { noNullPrototype: true }), fc.constant(5)), {
        maxLength: 4,
      }),
      { nil: undefined },
    )
    .map((rows) => (rows === undefined ? answers : { ...answers, rows })),
);
const answers = fc.record({ m: section, n: section, other: fc.constant({ x: 1 }) });

describe('any form with any answers', () => {
  test('visibility ends and is the same every time; hidden questions are never required, answered or wrong', () => {
    fc.assert(
      fc.property(form, answers, (definition, typed) => {
        const engine = createFormEngine(resolved(definition));
        const state = engine.evaluate(typed);
        expect(createFormEngine(resolved(definition)).evaluate(structuredClone(typed))).toEqual(state);
        for (const question of state.questions.values())
          if (!question.visible) expect(question).toMatchObject({ required: false, answered: false });
        for (const problem of state.problems) {
          const question = [...state.questions.values()].find(
            (each) => problem.path === each.path || problem.path.startsWith(`${each.path}.`),
          );
          expect(question?.visible).toBe(true);
          expect(problem.message.nl).not.toMatch(/undefined|\[object|\{/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('handing in what was handed in changes nothing', () => {
    fc.assert(
      fc.property(form, answers, (definition, typed) => {
        const engine = createFormEngine(resolved(definition));
        const first = engine.submit(typed);
        const second = engine.submit(first.answers);
        expect(second.answers).toEqual(first.answers);
        expect(JSON.stringify(second.answers)).toBe(JSON.stringify(first.answers));
        expect(first.answers).not.toHaveProperty('other');
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is typed in a hidden question changes nothing else', () => {
    let hidden = 0;
    fc.assert(
      fc.property(form, answers, fc.integer({ min: 0, max: 2 }), (definition, typed, other) => {
        const engine = createFormEngine(resolved(definition));
        const state = engine.evaluate(typed);
        const question = [...state.questions.values()].find(({ path: at, visible }) => !visible && !at.includes('rows'));
        if (question === undefined) return;
        hidden += 1;
        const [namespace, name] = question.path.split('.') as ['m' | 'n', string];
        const changed = { ...typed, [namespace]: { ...typed[namespace], [name]: other } };
        expect(engine.evaluate(changed)).toEqual(state);
      }),
      { numRuns: 1_000 },
    );
    expect(hidden).toBeGreaterThan(300);
  });
});
