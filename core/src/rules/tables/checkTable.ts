import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { pointerTo, type Problem } from '../problem.ts';
import type { RuleSet } from '../ruleSet.ts';
import { checkCell } from './checkCell.ts';
import { checkColumns } from './checkColumns.ts';
import { type DecisionTable, tableLimits, type TableRow } from './decisionTable.ts';

type Words = Pick<Problem, 'message' | 'remedy'>;

/**
 * Everything that is wrong with a table of the right shape, at once: too large, columns that are doubled or read nothing, cells of the wrong kind
 * or without any value, rows without outcome. Gaps and overlaps are no mistakes: see `analyseTable`.
 * @param outcome what the rows must give, and the score for the rest
 */
export const checkTable = (
  table: DecisionTable,
  { purpose, otherwise }: Pick<RuleSet, 'purpose' | 'otherwise'>,
  limits = tableLimits,
): Problem[] => {
  const { columns, rows } = table;
  const keys = columns.map(({ key }) => key);
  const known = new Map(columns.map((column) => [column.key, column]));
  return [
    ...(rows.length > limits.rows ? [problem('/rows', 'tableRows', texts.rows(rows.length, limits.rows))] : []),
    ...(rows.length === 0 && purpose === 'criterion' && otherwise === undefined ? [problem('/rows', 'tableEmpty', texts.empty)] : []),
    ...checkColumns(columns, limits),
    ...rows.flatMap((row, position) => {
      const pointer = pointerTo('/rows', position);
      return [
        ...Object.entries(row.when).flatMap(([key, cell]) => {
          const place = pointerTo(pointer, 'when', key);
          const column = known.get(key);
          return column === undefined
            ? [problem(place, 'tableColumn', { message: texts.column(key), remedy: nameRemedy(key, keys) })]
            : checkCell(column, cell, limits).map((found) => ({ ...found, pointer: `${place}${found.pointer}` }));
        }),
        ...checkOutcome(row, purpose, pointer),
      ];
    }),
  ];
};

const problem = (pointer: string, code: FindingCode, words: Words): Problem => ({ pointer, code, ...words });

const checkOutcome = (row: TableRow, purpose: RuleSet['purpose'], pointer: string): Problem[] => {
  if (purpose === 'criterion')
    return [
      ...(Number.isFinite(row.score) ? [] : [problem(pointerTo(pointer, 'score'), 'scoreMissing', texts.score)]),
      ...(row.message === undefined ? [] : [problem(pointerTo(pointer, 'message'), 'outcomePurpose', texts.noMessage)]),
    ];
  return [
    ...((row.message?.nl ?? '').trim() === '' ? [problem(pointerTo(pointer, 'message'), 'messageMissing', texts.message)] : []),
    ...(row.score === undefined ? [] : [problem(pointerTo(pointer, 'score'), 'outcomePurpose', texts.noScore)]),
  ];
};

const texts = {
  rows: (found: number, limit: number) => ({
    message: { nl: `De tabel heeft ${found} rijen; er mogen er ${limit} in.`, en: `The table has ${found} rows; ${limit} are allowed.` },
    remedy: {
      nl: 'Voeg rijen samen, of verdeel de tabel over meer regelsets.',
      en: 'Merge rows, or divide the table over more rule sets.',
    },
  }),
  empty: {
    message: {
      nl: 'De tabel heeft geen rijen en geen score voor de rest; het criterium zou altijd ontbreken.',
      en: 'The table has no rows and no score for the rest; the criterion would always be missing.',
    },
    remedy: { nl: 'Voeg een rij toe, of vul ‘anders’ in.', en: 'Add a row, or fill in “otherwise”.' },
  },
  column: (key: string) => ({ nl: `De tabel heeft geen kolom ‘${key}’.`, en: `The table has no column “${key}”.` }),
  score: {
    message: { nl: 'Deze rij heeft geen score.', en: 'This row has no score.' },
    remedy: { nl: 'Vul een getal op de schaal van het afwegingskader in.', en: 'Fill in a number on the scale of the framework.' },
  },
  message: {
    message: { nl: 'Deze rij heeft geen tekst voor de aanvrager.', en: 'This row has no text for the applicant.' },
    remedy: {
      nl: 'Schrijf in één zin wat er aan de hand is en wat de aanvrager kan doen.',
      en: 'Write in one sentence what is the matter and what the applicant can do.',
    },
  },
  noMessage: {
    message: {
      nl: 'Een tabel voor een criterium geeft scores, geen meldingen.',
      en: 'A table for a criterion gives scores, not messages.',
    },
    remedy: { nl: 'Haal de melding weg.', en: 'Remove the message.' },
  },
  noScore: {
    message: {
      nl: 'Een tabel met knock-outs of signalen geeft meldingen, geen scores.',
      en: 'A table of knock-outs or flags gives messages, not scores.',
    },
    remedy: { nl: 'Haal de score weg.', en: 'Remove the score.' },
  },
};
