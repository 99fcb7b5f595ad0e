import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluateCondition } from '../../core/src/rules/evaluateCondition.ts';
import { rulesOf } from '../../core/src/rules/rulesOf.ts';
import type { HitPolicy, RuleSet } from '../../core/src/rules/ruleSet.ts';
import { analyseTable } from '../../core/src/rules/tables/analyseTable.ts';
import { checkTable } from '../../core/src/rules/tables/checkTable.ts';
import type { DecisionTable, TableCell, TableColumn } from '../../core/src/rules/tables/decisionTable.ts';
import type { FactDomain } from '../../core/src/rules/tables/factDomain.ts';

const column = (key: string, kind: TableColumn['kind']): TableColumn => ({
  key,
  kind,
  name: { nl: key },
  value: { fact: 'answers', path: key },
});
const setOf = (table: DecisionTable, hitPolicy: HitPolicy = 'first') =>
  ({ key: 'set', name: { nl: 'set' }, purpose: 'criterion', hitPolicy, table }) satisfies RuleSet;

const load = column('load', 'number');
const cost = column('cost', 'number');
const route: DecisionTable = {
  columns: [load, cost],
  rows: [
    { when: { load: { below: 35 }, cost: { upTo: 100 } }, score: 1 },
    { when: { load: { below: 60 }, cost: { upTo: 500 } }, score: 2 },
    { when: {}, score: 3 },
  ],
};

describe('a table that leaves nothing out', () => {
  test('has no gaps, and the rows that overlap with another outcome are told', () => {
    const analysis = analyseTable(setOf(route));
    expect(analysis).toMatchObject({ gaps: [], unreachable: [], complete: true });
    expect(analysis.overlaps.map(({ rows }) => rows)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('gaps', () => {
  const without = (rows: DecisionTable['rows'], domain?: FactDomain) =>
    analyseTable(setOf({ columns: [load], rows }), new Map(domain === undefined ? [] : [['load', domain]])).gaps;

  test('at an end that belongs to neither row', () => {
    expect(
      without([
        { when: { load: { below: 60 } }, score: 1 },
        { when: { load: { above: 60 } }, score: 2 },
      ]),
    ).toEqual([{ example: { load: 60 }, columns: ['load'], when: { load: { from: 60, upTo: 60 } } }]);
  });

  test('between whole numbers are none where only whole numbers can be answered', () => {
    const rows = [
      { when: { load: { upTo: 9 } }, score: 1 },
      { when: { load: { from: 10 } }, score: 2 },
    ];
    expect(without(rows)).toMatchObject([{ when: { load: { above: 9, below: 10 } } }]);
    expect(without(rows, { kind: 'number', decimals: 0 })).toEqual([]);
  });

  test('outside what can be answered are none', () => {
    const rows = [{ when: { load: { from: 0, upTo: 100 } }, score: 1 }];
    expect(without(rows)).toHaveLength(1);
    expect(without(rows, { kind: 'number', from: 0, upTo: 100 })).toEqual([]);
  });

  test('days follow each other without anything between', () => {
    const table = (from: string): DecisionTable => ({
      columns: [column('start', 'date')],
      rows: [
        { when: { start: { upTo: '2027-02-28' } }, score: 1 },
        { when: { start: { from } }, score: 2 },
      ],
    });
    expect(analyseTable(setOf(table('2027-03-01'))).gaps).toEqual([]);
    expect(analyseTable(setOf(table('2027-03-02'))).gaps).toMatchObject([{ example: { start: '2027-03-01' } }]);
  });

  test('a choice that no row names, from the options of the form or as another one', () => {
    const table: DecisionTable = { columns: [column('grid', 'choice')], rows: [{ when: { grid: ['yes', 'no'] }, score: 1 }] };
    expect(analyseTable(setOf(table), new Map([['grid', { kind: 'choice', options: ['yes', 'maybe', 'no'] }]])).gaps).toMatchObject([
      { example: { grid: 'maybe' }, when: { grid: ['maybe'] } },
    ]);
    expect(analyseTable(setOf(table), new Map([['grid', { kind: 'choice', options: ['yes', 'no'] }]])).gaps).toEqual([]);
    const [open] = analyseTable(setOf(table)).gaps;
    expect(['yes', 'no']).not.toContain(open!.example['grid']);
  });

  test('a table without rows is one gap', () => {
    expect(analyseTable(setOf({ columns: [load], rows: [] })).gaps).toMatchObject([{ columns: [], when: {} }]);
  });
});

describe('rows that never decide', () => {
  test('behind one row, behind several together, and without any answer', () => {
    const table: DecisionTable = {
      columns: [load],
      rows: [
        { when: { load: { below: 10 } }, score: 1 },
        { when: { load: { below: 5 } }, score: 2 },
        { when: { load: { from: 10 } }, score: 3 },
        { when: {}, score: 4 },
        { when: { load: { above: 3, below: 4 } }, score: 5 },
      ],
    };
    expect(analyseTable(setOf(table), new Map([['load', { kind: 'number', decimals: 0 }]])).unreachable).toEqual([
      { row: 1, reason: 'covered', by: 0 },
      { row: 3, reason: 'covered' },
      { row: 4, reason: 'empty' },
    ]);
    expect(analyseTable(setOf(table, 'collect')).unreachable).toEqual([]);
  });
});

describe('size', () => {
  test('ten thousand rows in a grid are looked into wholly', () => {
    const rows = Array.from({ length: 10_000 }, (_row, index) => {
      const [x, y] = [index % 100, Math.floor(index / 100)];
      return { when: { load: { from: x, below: x + 1 }, cost: { from: y, below: y + 1 } }, score: 1 };
    }).filter((_row, index) => index !== 4242);
    const domains = new Map<string, FactDomain>([
      ['load', { kind: 'number', from: 0, upTo: 99 }],
      ['cost', { kind: 'number', from: 0, upTo: 99 }],
    ]);
    const analysis = analyseTable(setOf({ columns: [load, cost], rows }, 'unique'), domains);
    expect(analysis).toMatchObject({ complete: true, overlaps: [], unreachable: [], moreGaps: false });
    expect(analysis.gaps).toEqual([
      {
        example: { load: 42, cost: 42 },
        columns: ['load', 'cost'],
        when: { load: { from: 42, below: 43 }, cost: { from: 42, below: 43 } },
      },
    ]);
  });

  test('a table that is too entangled says so instead of guessing', () => {
    const columns = Array.from({ length: 6 }, (_column, index) => column(`c${index}`, 'number'));
    const rows = Array.from({ length: 400 }, (_row, index) => ({
      when: Object.fromEntries(
        columns.map(({ key }, at) => [key, { from: (index * (at + 7)) % 101, upTo: ((index * (at + 7)) % 101) + 50 }]),
      ),
      score: 1,
    }));
    expect(analyseTable(setOf({ columns, rows }), new Map(), { steps: 100_000 })).toMatchObject({
      complete: false,
      gaps: [],
      unreachable: [],
    });
  });
});

const ends = [0, 1, 2, 3, 4, 5];
const range: fc.Arbitrary<TableCell> = fc
  .tuple(
    fc.constantFrom(...ends),
    fc.constantFrom(...ends),
    fc.constantFrom('from', 'above', 'none'),
    fc.constantFrom('upTo', 'below', 'none'),
  )
  .filter(([, , low, high]) => low !== 'none' || high !== 'none')
  .map(([a, b, low, high]) => ({
    ...(low === 'none' ? {} : { [low]: Math.min(a, b) }),
    ...(high === 'none' ? {} : { [high]: Math.max(a, b) }),
  }));
const day = (number: number): string => `2027-01-${String(number + 10).padStart(2, '0')}`;
const dates = range.map((cell) =>
  Object.fromEntries(Object.entries(cell as Record<string, number>).map(([end, value]) => [end, day(value)])),
);
const choices = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
const cells: Readonly<Record<TableColumn['kind'], fc.Arbitrary<TableCell>>> = {
  number: range,
  date: dates,
  choice: choices,
  yesNo: fc.boolean(),
};
/** Every answer that can make a difference: at, between and beyond all ends. */
const line = [-1, ...ends.flatMap((end) => [end, end + 0.5])];
const points: Readonly<Record<TableColumn['kind'], readonly unknown[]>> = {
  number: line,
  date: [-1, 0, 1, 2, 3, 4, 5, 6].map(day),
  choice: ['a', 'b', 'c', 'd'],
  yesNo: [true, false],
};

const tables = fc
  .array(fc.constantFrom<TableColumn['kind']>('number', 'date', 'choice', 'yesNo'), { minLength: 1, maxLength: 3 })
  .chain((kinds) => {
    const columns = kinds.map((kind, index) => column(`c${index}`, kind));
    const row = fc
      .tuple(fc.tuple(...columns.map(({ kind }) => fc.option(cells[kind], { nil: undefined, freq: 4 }))), fc.constantFrom(0, 1))
      .map(([list, score]) => ({
        when: Object.fromEntries(columns.flatMap(({ key }, index) => (list[index] === undefined ? [] : [[key, list[index]]]))),
        score,
      }));
    return fc.record({ columns: fc.constant(columns), rows: fc.array(row, { maxLength: 7 }) });
  })
  .filter((table) => checkTable(table, { purpose: 'criterion', otherwise: 0 }).length === 0);

const everyAnswer = ({ columns }: DecisionTable): Record<string, unknown>[] =>
  columns.reduce<Record<string, unknown>[]>(
    (list, { key, kind }) => list.flatMap((answers) => points[kind].map((value) => ({ ...answers, [key]: value }))),
    [{}],
  );

test('agrees with trying every answer that can make a difference', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom<HitPolicy>('first', 'unique', 'collect'), fc.boolean(), (table, hitPolicy, whole) => {
      const ruleSet = setOf(table, hitPolicy);
      const rules = rulesOf(ruleSet);
      const fitting = (answers: unknown): number[] =>
        rules.flatMap(({ conditions }, index) => (evaluateCondition(conditions, { answers }) === 'true' ? [index] : []));
      const domains = new Map<string, FactDomain>(
        whole
          ? table.columns.filter(({ kind }) => kind === 'number').map(({ key }) => [key, { kind: 'number', decimals: 0, from: 0, upTo: 5 }])
          : [],
      );
      const isPossible = (answers: Record<string, unknown>): boolean =>
        !whole ||
        table.columns.every(
          ({ key, kind }) =>
            kind !== 'number' || (Number.isInteger(answers[key]) && (answers[key] as number) >= 0 && (answers[key] as number) <= 5),
        );
      const tried = everyAnswer(table)
        .filter(isPossible)
        .map((answers) => ({ answers, rows: fitting(answers) }));
      const analysis = analyseTable(ruleSet, domains);
      expect(analysis.complete).toBe(true);

      // Every example is a real answer, and nothing is said or kept silent wrongly.
      for (const { example } of analysis.gaps) expect(fitting(example)).toEqual([]);
      for (const { rows, example } of analysis.overlaps) expect(fitting(example)).toEqual(expect.arrayContaining([...rows]));
      for (const { example } of [...analysis.gaps, ...analysis.overlaps]) expect(isPossible(example)).toBe(true);
      expect(analysis.gaps.length > 0).toBe(tried.some(({ rows }) => rows.length === 0));
      if (!analysis.moreGaps) {
        const asRows = setOf({ columns: table.columns, rows: analysis.gaps.map(({ when }) => ({ when, score: 0 })) });
        const sayable = analysis.gaps.every(({ when, columns }) => columns.every((key) => when[key] !== undefined));
        const inGap = (answers: unknown): boolean =>
          rulesOf(asRows).some(({ conditions }) => evaluateCondition(conditions, { answers }) === 'true');
        if (sayable) for (const { answers, rows } of tried) expect(inGap(answers)).toBe(rows.length === 0);
      }
      const reached = new Set(tried.flatMap(({ rows }) => (hitPolicy === 'first' ? rows.slice(0, 1) : rows)));
      expect(analysis.unreachable.map(({ row }) => row)).toEqual(table.rows.flatMap((_row, index) => (reached.has(index) ? [] : [index])));
      for (const { row, reason, by } of analysis.unreachable) {
        const own = tried.filter(({ rows }) => rows.includes(row));
        expect(reason).toBe(own.length === 0 ? 'empty' : 'covered');
        if (by !== undefined) expect(own.every(({ rows }) => rows.includes(by))).toBe(true);
      }
      const pairs = new Set(
        tried.flatMap(({ rows }) => rows.flatMap((upper, at) => rows.slice(at + 1).map((lower) => `${upper} ${lower}`))),
      );
      const expected = [...pairs].filter((pair) => {
        const [upper, lower] = pair.split(' ').map(Number) as [number, number];
        return hitPolicy === 'unique' || (hitPolicy === 'first' && table.rows[upper]!.score !== table.rows[lower]!.score);
      });
      expect(analysis.overlaps.map(({ rows }) => rows.join(' ')).sort()).toEqual(expected.sort());
    }),
    { numRuns: 600 },
  );
});

test('more rows or columns than a table may have are a problem of the table itself', () => {
  const columns = Array.from({ length: 51 }, (_column, index) => column(`c${index}`, 'number'));
  const rows = Array.from({ length: 10_001 }, () => ({ when: {}, score: 1 }));
  expect(checkTable({ columns, rows }, { purpose: 'criterion' }).map(({ code }) => code)).toEqual(['tableRows', 'tableColumns']);
});
