import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { pointerTo, type Problem } from '../problem.ts';
import { isDate } from '../valueKind.ts';
import type { TableColumn, TableLimits } from './decisionTable.ts';
import { textOf } from '../../shared/textOf.ts';

const ends = ['from', 'above', 'upTo', 'below'] as const;

/** What is wrong with one cell; takes any value, pointers are inside the cell. A range between whose ends nothing lies can never match and is refused. */
export const checkCell = ({ kind, unit }: TableColumn, cell: unknown, limits: Pick<TableLimits, 'choices'>): Problem[] => {
  if (kind === 'yesNo') return typeof cell === 'boolean' ? [] : [problem('', 'cellKind', texts.yesNo)];
  if (kind === 'choice') return checkChoices(cell, limits.choices);
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return [problem('', 'cellKind', texts[kind])];
  const range = cell as Readonly<Record<string, unknown>>;
  const strange = Object.keys(range).filter((name) => !(ends as readonly string[]).includes(name));
  const stated = ends.filter((end) => range[end] !== undefined);
  const fits = kind === 'number' ? (end: unknown) => typeof end === 'number' && Number.isFinite(end) : isDate;
  const problems = [
    ...strange.map((name) => problem(pointerTo('', name), 'cellKind', texts.end(name))),
    ...stated.flatMap((end) => (fits(range[end]) ? [] : [problem(pointerTo('', end), 'cellKind', texts[kind])])),
    ...(stated.length === 0 ? [problem('', 'cellEmpty', texts.noEnd)] : []),
    ...(range['from'] !== undefined && range['above'] !== undefined
      ? [problem('', 'rangeContradiction', texts.twice('from', 'above'))]
      : []),
    ...(range['upTo'] !== undefined && range['below'] !== undefined
      ? [problem('', 'rangeContradiction', texts.twice('upTo', 'below'))]
      : []),
  ];
  if (problems.length > 0) return problems;
  const low = (range['from'] ?? range['above']) as number | string | undefined;
  const high = (range['upTo'] ?? range['below']) as number | string | undefined;
  const closed = range['from'] !== undefined && range['upTo'] !== undefined;
  if (low !== undefined && high !== undefined && (low > high || (low === high && !closed)))
    return [problem('', 'rangeEmpty', texts.nothing)];
  return unit === 'euroCents' && stated.some((end) => !Number.isSafeInteger(range[end])) ? [problem('', 'cellKind', texts.cents)] : [];
};

const checkChoices = (cell: unknown, most: number): Problem[] => {
  if (!Array.isArray(cell)) return [problem('', 'cellKind', texts.choice)];
  if (cell.length === 0) return [problem('', 'cellEmpty', texts.noChoice)];
  if (cell.length > most) return [problem('', 'cellChoices', texts.choices(cell.length, most))];
  return cell.flatMap((choice: unknown, index) =>
    typeof choice === 'string' || (typeof choice === 'number' && Number.isFinite(choice))
      ? cell.indexOf(choice) === index
        ? []
        : [problem(pointerTo('', index), 'choiceDouble', texts.double(textOf(choice)))]
      : [problem(pointerTo('', index), 'cellKind', texts.choice)],
  );
};

type Words = Pick<Problem, 'message' | 'remedy'>;
const problem = (pointer: string, code: FindingCode, words: Words): Problem => ({ pointer, code, ...words });

const texts = {
  yesNo: {
    message: { nl: 'In deze kolom hoort ja of nee.', en: 'This column takes yes or no.' },
    remedy: { nl: 'Kies ja, nee of maakt niet uit.', en: 'Choose yes, no or does not matter.' },
  },
  choice: {
    message: { nl: 'In deze kolom horen keuzes.', en: 'This column takes choices.' },
    remedy: { nl: 'Noem een of meer keuzes, of laat de cel weg.', en: 'Name one or more choices, or leave the cell out.' },
  },
  number: {
    message: { nl: 'In deze kolom horen getallen.', en: 'This column takes numbers.' },
    remedy: { nl: 'Schrijf bijvoorbeeld onder 35, vanaf 10 t/m 20, of 5.', en: 'Write for instance below 35, from 10 up to 20, or 5.' },
  },
  date: {
    message: { nl: 'In deze kolom horen bestaande datums.', en: 'This column takes existing dates.' },
    remedy: { nl: 'Schrijf bijvoorbeeld vóór 1-3-2027.', en: 'Write for instance before 2027-03-01.' },
  },
  end: (name: string) => ({
    message: { nl: `‘${name}’ is geen grens.`, en: `“${name}” is no end of a range.` },
    remedy: { nl: 'Gebruik from, above, upTo of below.', en: 'Use from, above, upTo or below.' },
  }),
  noEnd: {
    message: { nl: 'Deze cel heeft geen grens.', en: 'This cell has no end.' },
    remedy: {
      nl: 'Vul een grens in, of laat de cel weg: dan maakt het niet uit.',
      en: 'Fill in an end, or leave the cell out: then it does not matter.',
    },
  },
  noChoice: {
    message: { nl: 'Deze cel noemt geen enkele keuze en past dus nooit.', en: 'This cell names no choice and so never fits.' },
    remedy: {
      nl: 'Noem een keuze, of laat de cel weg: dan maakt het niet uit.',
      en: 'Name a choice, or leave the cell out: then it does not matter.',
    },
  },
  choices: (found: number, most: number) => ({
    message: {
      nl: `Deze cel noemt ${found} keuzes; er mogen er ${most} in.`,
      en: `This cell names ${found} choices; ${most} are allowed.`,
    },
    remedy: { nl: 'Verdeel de keuzes over meer rijen.', en: 'Divide the choices over more rows.' },
  }),
  double: (choice: string) => ({
    message: { nl: `De keuze ‘${choice}’ staat er twee keer.`, en: `The choice “${choice}” is there twice.` },
    remedy: { nl: 'Haal er een weg.', en: 'Remove one.' },
  }),
  twice: (one: string, other: string) => ({
    message: {
      nl: `‘${one}’ en ‘${other}’ staan er allebei; er is maar één grens aan die kant.`,
      en: `Both “${one}” and “${other}” are there; a side has one end only.`,
    },
    remedy: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
  }),
  nothing: {
    message: {
      nl: 'Tussen deze grenzen ligt geen enkele waarde; de rij past nooit.',
      en: 'No value lies between these ends; the row never fits.',
    },
    remedy: { nl: 'Maak de ondergrens lager dan de bovengrens.', en: 'Make the lower end less than the upper end.' },
  },
  cents: {
    message: { nl: 'Bedragen gaan tot op de cent nauwkeurig.', en: 'Amounts are exact to the cent.' },
    remedy: { nl: 'Rond het bedrag af op hele centen.', en: 'Round the amount to whole cents.' },
  },
};
