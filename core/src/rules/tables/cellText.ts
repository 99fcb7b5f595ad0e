import { type Language, localize, type LocalizedText } from '../../shared/localizedText.ts';
import { cellWords } from './cellWords.ts';
import type { TableCell, TableChoice, TableColumn, TableRange } from './decisionTable.ts';
import { plainDecimal } from '../../shared/plainDecimal.ts';
import { textOf } from '../../shared/textOf.ts';

/** Names of the choices of a column. */
export type ChoiceLabels = readonly { value: TableChoice; label: LocalizedText }[];

/**
 * A cell as people write it, in the grid and in a file: "onder 35", "vanaf 10 t/m 20", "ja", "Wachtlijst; Geen". `parseCell` reads it back to the same cell.
 * @param cell `undefined`: does not matter
 */
export const cellText = (
  column: Pick<TableColumn, 'kind' | 'unit'>,
  cell: TableCell | undefined,
  language: Language,
  labels: ChoiceLabels = [],
): string => {
  const words = cellWords[language];
  if (cell === undefined) return words.any;
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  if (Array.isArray(cell)) return (cell as readonly TableChoice[]).map((choice) => choiceText(choice, language, labels)).join('; ');
  const { from, above, upTo, below } = cell as TableRange<number | string>;
  const date = column.kind === 'date';
  const say = (end: number | string): string => valueText(column, end, language);
  if (from !== undefined && from === upTo) return say(from);
  const parts = [
    ...(from === undefined ? [] : [`${words.from} ${say(from)}`]),
    ...(above === undefined ? [] : [`${date ? words.after : words.above} ${say(above)}`]),
    ...(upTo === undefined ? [] : [`${words.upTo} ${say(upTo)}`]),
    ...(below === undefined ? [] : [`${date ? words.before : words.below} ${say(below)}`]),
  ];
  return parts.join(upTo === undefined ? ` ${words.and} ` : ' ');
};

/** One value as it is written in a cell: "1.000,5", "€ 1.000.000", "1-3-2027", "Wachtlijst", "ja". */
export const valueText = (
  { kind, unit }: Pick<TableColumn, 'kind' | 'unit'>,
  value: number | string | boolean,
  language: Language,
  labels: ChoiceLabels = [],
): string => {
  if (typeof value === 'boolean') return cellWords[language][value ? 'yes' : 'no'];
  if (kind === 'choice') return choiceText(value, language, labels);
  if (typeof value === 'number') return unit === 'euroCents' ? `€ ${numberText(value / 100, language)}` : numberText(value, language);
  const [year, month, day] = value.split('-');
  return day === undefined ? value : language === 'nl' ? `${Number(day)}-${Number(month)}-${year}` : value;
};

const numberText = (value: number, language: Language): string => {
  const [whole, fraction] = plainDecimal(value).replace('-', '').split('.') as [string, string | undefined];
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`;
};

/** The name of a choice where it says exactly that choice, otherwise its value; between quotes where it could be taken for something else. */
const choiceText = (choice: TableChoice, language: Language, labels: ChoiceLabels): string => {
  const label = labels.find(({ value }) => value === choice)?.label;
  const name = label === undefined ? undefined : localize(label, language);
  const isTaken = (text: string): boolean =>
    labels.some(({ value, label: other }) => value !== choice && (textOf(value) === text || other.nl === text || other.en === text));
  const text = name !== undefined && name.trim() !== '' && !isTaken(name) ? name : textOf(choice);
  const reserved = [cellWords.nl.any, cellWords.en.any, '*', '-'];
  return text === '' || /[;"]|^\s|\s$/.test(text) || reserved.includes(text.toLowerCase()) || isNumberLike(text, choice)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
};

/** A text that looks like a number would be read as the number. */
const isNumberLike = (text: string, choice: TableChoice): boolean =>
  typeof choice === 'string' && text === choice && text.trim() !== '' && Number.isFinite(Number(text));
