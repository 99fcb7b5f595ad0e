import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packZip } from '../../core/src/rollout/spreadsheet/packZip.ts';
import { readCsv } from '../../core/src/rollout/spreadsheet/readCsv.ts';
import { readSpreadsheet } from '../../core/src/rollout/spreadsheet/readSpreadsheet.ts';
import { readWorkbook } from '../../core/src/rollout/spreadsheet/readWorkbook.ts';
import { SpreadsheetRefused } from '../../core/src/rollout/spreadsheet/refuseSpreadsheet.ts';
import { spreadsheetLimits } from '../../core/src/rollout/spreadsheet/spreadsheet.ts';
import { readTableRows } from '../../core/src/rollout/tables/readTableRows.ts';
import { tableFile } from '../../core/src/rollout/tables/tableFile.ts';
import { writeTableRows } from '../../core/src/rollout/tables/writeTableRows.ts';
import type { RuleSetOfTable } from '../../core/src/rules/ruleSet.ts';
import { checkTable } from '../../core/src/rules/tables/checkTable.ts';
import type { TableCell, TableColumn, TableRow } from '../../core/src/rules/tables/decisionTable.ts';

const fact = { fact: 'answers', path: 'x' };
const columns: readonly TableColumn[] = [
  { key: 'load', name: { nl: 'Impactlast', en: 'Impact load' }, kind: 'number', value: fact },
  { key: 'cost', name: { nl: 'Netto kosten', en: 'Net cost' }, kind: 'number', unit: 'euroCents', value: fact },
  { key: 'start', name: { nl: '=Begin', en: '-Start' }, kind: 'date', value: fact },
  { key: 'grid', name: { nl: 'Score' }, kind: 'choice', value: fact },
  { key: 'moved', name: { nl: 'Score' }, kind: 'yesNo', value: fact },
];
const labels = new Map([
  [
    'grid',
    [
      { value: 'waitingList', label: { nl: 'Wachtlijst; lang', en: 'Waiting list' } },
      { value: 'formula', label: { nl: '=1+1', en: '@cmd' } },
      { value: 'none', label: { nl: '-geen', en: 'None' } },
    ],
  ],
]);
const setOf = (purpose: RuleSetOfTable['purpose'], rows: readonly TableRow[]): RuleSetOfTable => ({
  key: 'set',
  name: { nl: 'set' },
  purpose,
  hitPolicy: purpose === 'criterion' ? 'first' : 'collect',
  ...(purpose === 'criterion' ? { otherwise: 0 } : {}),
  table: { columns, rows },
});

const range = <T extends number | string>(end: fc.Arbitrary<T>): fc.Arbitrary<TableCell> =>
  fc.tuple(end, end, fc.constantFrom('from', 'above'), fc.constantFrom('upTo', 'below', 'none')).map(([one, other, low, high]) => {
    const [first, last] = one < other ? [one, other] : [other, one];
    return { [low]: first, ...(high === 'none' ? {} : { [high]: last }) } as TableCell;
  });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const text = fc
  .oneof(
    fc.constantFrom('=cmd|calc', '+31', '-5', "'=x", '@a', ' x', 'a;b', '"', 'Ja', "''+", '__proto__', "'toString"),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  // A workbook knows no control characters and no half characters; a text of spaces is no text.
  .filter((words) => words.trim() !== '' && words.isWellFormed() && !/[\p{Cc}\ufffe\uffff]/u.test(words));
const localized = fc.record({ nl: text, en: text }, { requiredKeys: ['nl'] });
const row = (purpose: RuleSetOfTable['purpose']): fc.Arbitrary<TableRow> =>
  fc
    .record({
      load: maybe(
        range(
          fc.oneof(
            fc.integer({ min: -100, max: 100 }),
            fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
          ),
        ),
      ),
      cost: maybe(range(fc.integer({ min: -1e9, max: 1e9 }))),
      start: maybe(range(fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)))),
      grid: maybe(fc.uniqueArray(fc.constantFrom('waitingList', 'formula', 'none'), { minLength: 1 })),
      moved: maybe(fc.boolean()),
      outcome:
        purpose === 'criterion'
          ? fc.double({ min: -3, max: 3, noNaN: true }).map((score) => ({ score: score + 0 }))
          : localized.map((message) => ({ message })),
      name: maybe(localized),
    })
    .map(({ outcome, name, ...cells }) => ({
      when: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as TableRow['when'],
      ...outcome,
      ...(name === undefined ? {} : { name }),
    }));

describe.each(['csv', 'xlsx'] as const)('as %s', (type) => {
  test('a table that is exported and imported again is the same table, and nothing in the file starts a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom<RuleSetOfTable['purpose']>('criterion', 'knockout')
          .chain((purpose) => fc.tuple(fc.constant(purpose), fc.array(row(purpose), { maxLength: 5 }))),
        fc.constantFrom('nl', 'en'),
        fc.constantFrom('nl', 'en'),
        async ([purpose, rows], language, reader) => {
          const ruleSet = setOf(purpose, rows);
          fc.pre(checkTable(ruleSet.table, ruleSet).length === 0);
          const written = writeTableRows(ruleSet, language, labels);
          for (const cell of written.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^\s*[=+\-@\t\r|%]/);
          const bytes = await tableFile(written, type, language);
          const read = type === 'csv' ? readCsv(bytes, spreadsheetLimits) : await readWorkbook(bytes, spreadsheetLimits);
          expect(readTableRows(ruleSet, read, reader, labels)).toEqual({ rows });
        },
      ),
      { numRuns: type === 'csv' ? 400 : 120 },
    );
  });

  test('the process that reads gives the same rows', async () => {
    const ruleSet = setOf('criterion', [{ when: { load: { below: 35 }, moved: true }, score: -1.5 }]);
    const bytes = await tableFile(writeTableRows(ruleSet, 'nl', labels), type, 'nl');
    const outcome = await readSpreadsheet(bytes, type);
    expect('rows' in outcome && readTableRows(ruleSet, outcome.rows, 'nl', labels)).toEqual({ rows: ruleSet.table.rows });
  });
});

const small = setOf('criterion', []);
const header = ['Rij', 'Impactlast', 'Netto kosten', '=Begin', 'Score (grid)', 'Score (moved)', 'Score'];
const any = 'maakt niet uit';
const lineOf = (change: Record<number, unknown> = {}): unknown[] =>
  [1, any, any, any, any, any, 2].map((cell, index) => (index in change ? change[index] : cell));
const placesOf = (rows: readonly unknown[][]): readonly (readonly [string, string])[] => {
  const read = readTableRows(small, rows as never, 'nl', labels);
  return 'places' in read ? read.places.map(({ pointer, message }) => [pointer, message.nl] as const) : [];
};

describe('what is wrong with a file', () => {
  test('nothing, with the columns in another order and without what may be left out', () => {
    expect(placesOf([[...header].reverse(), [...lineOf()].reverse()])).toEqual([]);
    expect(placesOf([header.slice(1), lineOf().slice(1), [], lineOf().slice(1)])).toEqual([]);
  });

  test('is said by row and cell, all at once', () => {
    expect(
      placesOf([
        header,
        lineOf(),
        lineOf({ 1: 'veel', 2: '', 5: 'misschien' }),
        lineOf({ 6: 'hoog', 3: '=HYPERLINK("x")' }),
        lineOf({ 1: 'vanaf 9 onder 3' }),
      ]),
    ).toEqual([
      ['/3/B', expect.stringContaining('Rij 3, kolom B: ‘veel’ is niet te lezen als getallen.')],
      ['/3/C', 'Rij 3, kolom C: deze cel is leeg. Schrijf wat past, of ‘maakt niet uit’.'],
      ['/3/F', expect.stringContaining('‘misschien’ is geen ja of nee')],
      ['/4/D', expect.stringContaining('begint als een formule en wordt niet overgenomen')],
      ['/4/G', 'Rij 4, kolom G: hier hoort een score: een getal.'],
      ['/5/B', expect.stringContaining('ligt niets')],
    ]);
  });

  test('is an unknown, doubled or missing column, with what was probably meant', () => {
    expect(placesOf([['Rij', 'Impactlasd', ...header.slice(2), 'Score']])).toEqual([
      ['/1/B', expect.stringContaining('Bedoelde u ‘Impactlast’?')],
      ['/1/H', 'Rij 1, kolom H: de kolom ‘Score’ staat er twee keer. Haal er een weg.'],
      ['/1', 'Rij 1: de kolom ‘Impactlast’ ontbreekt. Voeg haar toe.'],
    ]);
    expect(placesOf([header, [...lineOf(), 'los']])).toEqual([['/2/H', expect.stringContaining('geen kolomnaam')]]);
    expect(placesOf([])).toHaveLength(6);
  });

  test('negative numbers are no formulas', () => {
    const read = readTableRows(small, [header, lineOf({ 1: '-5', 6: '-2' })] as never, 'nl', labels);
    expect(read).toEqual({ rows: [{ when: { load: { from: -5, upTo: -5 } }, score: -2 }] });
  });
});

const workbook = (sheet: string, more: readonly (readonly [string, Buffer])[] = []): Buffer =>
  packZip(
    new Map([
      [
        'xl/workbook.xml',
        Buffer.from(
          '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        ),
      ],
      [
        'xl/_rels/workbook.xml.rels',
        Buffer.from(
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
      ],
      ['xl/worksheets/sheet1.xml', Buffer.from(sheet)],
      ...more,
    ]),
  );
const sheetOf = (cells: string, more = ''): string => `<worksheet>${more}<sheetData>${cells}</sheetData></worksheet>`;
const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>Rij</t></is></c></row>';

describe('files that are no honest spreadsheet', () => {
  const refusalOf = async (bytes: Buffer, limits = spreadsheetLimits): Promise<unknown> => {
    try {
      return await readWorkbook(bytes, limits);
    } catch (error) {
      return error instanceof SpreadsheetRefused ? error.refusal : error;
    }
  };

  test('an honest one is read', async () => {
    expect(await refusalOf(workbook(sheetOf(cell)))).toEqual([['Rij']]);
  });

  test.each([
    ['a formula, by its cell', workbook(sheetOf('<row r="3"><c r="B3"><f>1+1</f><v>2</v></c></row>')), { refused: 'formula', place: 'B3' }],
    [
      'a formula behind a prefix',
      workbook('<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:f/></x:c></x:row></x:sheetData></x:worksheet>'),
      { refused: 'formula', place: 'A1' },
    ],
    [
      'a cell at the end of the world',
      workbook(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      { refused: 'tooLarge', what: 'rows' },
    ],
    ['a cell far to the right', workbook(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')), { refused: 'tooLarge', what: 'columns' }],
    ['an entity', workbook(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf(cell)}`), { refused: 'unreadable' }],
    ['macros', workbook(sheetOf(cell), [['xl/vbaProject.bin', Buffer.from('x')]]), { refused: 'macros' }],
    ['a renamed CSV', Buffer.from('Rij;Score\r\n1;2'), { refused: 'unreadable' }],
    ['the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { refused: 'encrypted' }],
    ['half a workbook', workbook(sheetOf(cell)).subarray(0, 300), { refused: 'unreadable' }],
    ['an archive of something else', packZip(new Map([['readme.txt', Buffer.from('x')]])), { refused: 'unreadable' }],
  ])('%s', async (_name, bytes, refusal) => {
    expect(await refusalOf(bytes)).toEqual(refusal);
  });

  test('a merge and a dimension over the whole sheet cost nothing', async () => {
    const merged = sheetOf(cell, '<dimension ref="A1:XFD1048576"/>').replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    );
    expect(await refusalOf(workbook(merged))).toEqual([['Rij']]);
  });

  /** Five hundred times as large as it says, and it lies about its size. */
  const bomb = (): Buffer => {
    const honest = workbook(sheetOf(cell));
    const packed = deflateRawSync(Buffer.alloc(300 * 1024 ** 2, ' '));
    const name = Buffer.from('xl/sharedStrings.xml');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(100, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    const end = honest.lastIndexOf('PK\u0005\u0006');
    const start = honest.readUInt32LE(end + 16);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, name]);
    const directory = Buffer.concat([honest.subarray(start, end), entry]);
    const closing = Buffer.from(honest.subarray(end));
    closing.writeUInt16LE(4, 8);
    closing.writeUInt16LE(4, 10);
    closing.writeUInt32LE(directory.length, 12);
    closing.writeUInt32LE(start + local.length, 16);
    return Buffer.concat([honest.subarray(0, start), local, directory, closing]);
  };

  test('a bomb ends in its own process', async () => {
    expect(await readSpreadsheet(bomb(), 'xlsx')).toEqual({ refused: 'tooLarge', what: 'unpacked' });
  });

  test('reading ends at its deadline, and when its memory is full', async () => {
    const large = Buffer.from(`${'a;'.repeat(100)}\n`.repeat(40_000));
    expect(await readSpreadsheet(large, 'csv', { ...spreadsheetLimits, time: 5 })).toEqual({ refused: 'tooLarge', what: 'time' });
    expect(await readSpreadsheet(large, 'csv', { ...spreadsheetLimits, memory: 20 })).toEqual({ refused: 'tooLarge', what: 'memory' });
  });

  test.each([
    ['rows', 'a\n'.repeat(11)],
    ['columns', 'a;b;c;d'],
    ['cell', 'abcdefghijk'],
  ])('too much: %s', async (what, content) => {
    expect(await readSpreadsheet(Buffer.from(content), 'csv', { ...spreadsheetLimits, rows: 10, columns: 3, cell: 10 })).toEqual({
      refused: 'tooLarge',
      what,
    });
  });
});

test('CSV as spreadsheets here write it', () => {
  expect(readCsv(Buffer.from('a,b\n"1,5",x\n'), spreadsheetLimits)).toEqual([
    ['a', 'b'],
    ['1,5', 'x'],
  ]);
  expect(readCsv(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0x80]), spreadsheetLimits)).toEqual([['café', '€']]);
  expect(() => readCsv(Buffer.from('a;"b\nc'), spreadsheetLimits)).toThrow('unreadable');
  expect(() => readCsv(Buffer.from([0x61, 0, 0x62]), spreadsheetLimits)).toThrow('unreadable');
});
