import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluateCondition } from '../../core/src/rules/evaluateCondition.ts';
import { cellText, type ChoiceLabels } from '../../core/src/rules/tables/cellText.ts';
import { checkCell } from '../../core/src/rules/tables/checkCell.ts';
import { conditionsOfRow } from '../../core/src/rules/tables/conditionsOfRow.ts';
import { type TableCell, type TableColumn, tableLimits } from '../../core/src/rules/tables/decisionTable.ts';
import { parseCell } from '../../core/src/rules/tables/parseCell.ts';
import { rowName } from '../../core/src/rules/tables/rowName.ts';

const column = (kind: TableColumn['kind'], unit?: 'euroCents'): TableColumn => ({
  key: 'c',
  name: { nl: 'Kolom', en: 'Column' },
  kind,
  value: { fact: 'answers', path: 'c' },
  ...(unit === undefined ? {} : { unit }),
});
const labels: ChoiceLabels = [
  { value: 'waitingList', label: { nl: 'Wachtlijst', en: 'Waiting list' } },
  { value: 'none', label: { nl: 'Geen; niets', en: 'None' } },
  { value: 'twin', label: { nl: 'Wachtlijst', en: 'Waiting list, too' } },
  { value: 3, label: { nl: 'Drie', en: 'Three' } },
];

describe('reading', () => {
  test.each<[TableColumn['kind'], string, TableCell | undefined]>([
    ['number', 'onder 35', { below: 35 }],
    ['number', 't/m 1.000.000', { upTo: 1_000_000 }],
    ['number', 'tot en met 1,5', { upTo: 1.5 }],
    ['number', '5', { from: 5, upTo: 5 }],
    ['number', '−5', { from: -5, upTo: -5 }],
    ['number', '10 t/m 20', { from: 10, upTo: 20 }],
    ['number', 'vanaf 10 en onder 20', { from: 10, below: 20 }],
    ['number', 'Boven 10 tot 20', { above: 10, below: 20 }],
    ['number', '>=10<20', { from: 10, below: 20 }],
    ['number', '> -2 ≤ 3', { above: -2, upTo: 3 }],
    ['number', 'at least 5', { from: 5 }],
    ['number', 'maakt niet uit', undefined],
    ['number', ' ', undefined],
    ['date', 'vóór 1-3-2027', { below: '2027-03-01' }],
    ['date', 'voor 1-3-2027', { below: '2027-03-01' }],
    ['date', 'vanaf 1-1-2027 t/m 31-12-2027', { from: '2027-01-01', upTo: '2027-12-31' }],
    ['date', '2027-02-03', { from: '2027-02-03', upTo: '2027-02-03' }],
    ['yesNo', 'Ja', true],
    ['yesNo', 'no', false],
    ['choice', 'waitingList; "Geen; niets"; drie', ['waitingList', 'none', 3]],
    ['choice', 'onbekend iets', ['onbekend iets']],
  ])('%s %j', (kind, text, cell) => {
    expect(parseCell(column(kind), text, 'nl', labels)).toEqual({ cell });
  });

  test.each<[TableColumn['kind'], string]>([
    ['number', 'veel'],
    ['number', 'onder'],
    ['number', 'onder 5 onder 6'],
    ['number', 'vanaf 20 onder 10'],
    ['number', 'boven 10 onder 10'],
    ['number', 'onder 1-3-2027'],
    ['date', 'vóór 31-2-2027'],
    ['date', 'onder 5'],
    ['yesNo', 'misschien'],
    ['choice', 'a;;b'],
    ['choice', '"a'],
    ['choice', '"a" b'],
  ])('%s %j says what is wrong', (kind, text) => {
    const parsed = parseCell(column(kind), text, 'nl', labels);
    expect(parsed).toEqual({ problem: { nl: expect.stringContaining(text), en: expect.stringContaining(text) } });
  });

  test('amounts are euros on paper and cents in the table', () => {
    expect(parseCell(column('number', 'euroCents'), 't/m € 1.000.000,50', 'nl')).toEqual({ cell: { upTo: 100_000_050 } });
    expect(cellText(column('number', 'euroCents'), { upTo: 100_000_050 }, 'nl')).toBe('t/m € 1.000.000,5');
    expect(parseCell(column('number', 'euroCents'), 't/m 0,001', 'nl')).toHaveProperty('problem');
  });
});

const finite = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const dateText = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ranges = <T extends number | string>(end: fc.Arbitrary<T>): fc.Arbitrary<TableCell> =>
  fc
    .tuple(end, end, fc.constantFrom('from', 'above', 'none'), fc.constantFrom('upTo', 'below', 'none'))
    .filter(([, , low, high]) => low !== 'none' || high !== 'none')
    .map(([one, other, low, high]) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      return { ...(low === 'none' ? {} : { [low]: first }), ...(high === 'none' ? {} : { [high]: last }) } as TableCell;
    });
const cases = fc.oneof(
  fc.tuple(fc.constant(column('number')), ranges(finite)),
  fc.tuple(fc.constant(column('number', 'euroCents')), ranges(fc.integer({ min: -1e12, max: 1e12 }))),
  fc.tuple(fc.constant(column('date')), ranges(dateText)),
  fc.tuple(fc.constant(column('yesNo')), fc.boolean() as fc.Arbitrary<TableCell>),
  fc.tuple(
    fc.constant(column('choice')),
    fc.uniqueArray(
      fc.oneof(
        fc.constantFrom('waitingList', 'none', 'twin', 3, '3', '', '-', '*', 'maakt niet uit', 'a"b', ' x ', ';'),
        fc.string(),
        fc.integer(),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ) as fc.Arbitrary<TableCell>,
  ),
);

test('a cell that is written and read again is the same cell', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom('nl', 'en'), ([where, cell], language) => {
      fc.pre(checkCell(where, cell, tableLimits).length === 0);
      // A choice that nobody can give may be written like the name of one that can; the check of the configuration names it.
      fc.pre(!(Array.isArray(cell) && cell.some((choice) => typeof choice === 'string' && isNameOfAnother(choice))));
      expect(parseCell(where, cellText(where, cell, language, labels), language, labels)).toEqual({ cell });
    }),
    { numRuns: 3_000 },
  );
});

const isNameOfAnother = (choice: string): boolean =>
  choice === '3' ||
  labels.some(
    ({ value, label }) => value !== choice && [label.nl, label.en].some((name) => name?.toLowerCase() === choice.trim().toLowerCase()),
  );

test('a row holds exactly when its cells say so, and is unknown without the answers that matter', () => {
  const inRange = (value: number | string, cell: Readonly<Record<string, number | string>>): boolean =>
    (cell['from'] === undefined || value >= cell['from']) &&
    (cell['above'] === undefined || value > cell['above']) &&
    (cell['upTo'] === undefined || value <= cell['upTo']) &&
    (cell['below'] === undefined || value < cell['below']);
  const values = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    finite,
    dateText,
    fc.boolean(),
    fc.constantFrom('waitingList', 3, undefined, null, '', Number.NaN),
  );
  const small = fc.oneof(cases, fc.tuple(fc.constant(column('number')), ranges(fc.integer({ min: -20, max: 20 }))));
  fc.assert(
    fc.property(small, values, ([where, cell], value) => {
      fc.pre(checkCell(where, cell, tableLimits).length === 0);
      const outcome = evaluateCondition(conditionsOfRow({ columns: [where] }, { when: { c: cell } }), { answers: { c: value } });
      const wanted = { number: 'number', date: 'string', yesNo: 'boolean', choice: typeof value }[where.kind];
      const usable =
        typeof value === wanted &&
        value !== '' &&
        !Number.isNaN(value) &&
        (where.kind !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(String(value)));
      if (where.kind === 'choice') {
        if ((cell as unknown[]).includes(value) && value !== '') expect(outcome).toBe('true');
        else expect(outcome).not.toBe('true');
      } else if (!usable) expect(outcome).toBe('unknown');
      else if (typeof cell === 'boolean') expect(outcome).toBe(String(value === cell));
      else expect(outcome).toBe(String(inRange(value as number, cell as never)));
    }),
    { numRuns: 3_000 },
  );
  expect(evaluateCondition(conditionsOfRow({ columns: [column('number')] }, { when: {} }), { answers: {} })).toBe('true');
  const oneDay = conditionsOfRow({ columns: [column('date')] }, { when: { c: { from: '2027-03-31', upTo: '2027-03-31' } } });
  const held = ['2027-03-31', '2027-04-01', 'waitingList'].map((c) => evaluateCondition(oneDay, { answers: { c } }));
  expect(held).toEqual(['true', 'false', 'unknown']);
});

test('a row without a name says its cells', () => {
  const table = {
    columns: [
      { ...column('number'), name: { nl: 'Bereik', en: 'Reach' } },
      { ...column('yesNo'), key: 'd', name: { nl: 'Tijdelijk' } },
    ],
    rows: [{ when: {} }, { when: { c: { from: 40 }, d: true } }],
  };
  expect(rowName(table, 1)).toEqual({ nl: 'Rij 2: Bereik vanaf 40 en Tijdelijk ja', en: 'Row 2: Reach from 40 and Tijdelijk yes' });
  expect(rowName(table, 0)).toEqual({ nl: 'Rij 1', en: 'Row 1' });
});
