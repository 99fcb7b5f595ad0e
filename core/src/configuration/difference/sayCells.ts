import type { ChangeContent, Words } from './configurationChange.ts';
import type { DifferenceText } from './differenceTexts.ts';
import type { Piece } from './sayChange.ts';

/** One cell that changed is told; of more it is told how many rows are involved, the table shows them. */
export const sayCells = (
  { property, table }: Extract<ChangeContent, { type: 'cells' }>,
  texts: DifferenceText,
  local: (words: Words) => string,
): Piece[] => {
  const rows = table.rows.filter(({ state }) => state !== 'same');
  const [only] = rows;
  if (rows.length === 1 && only?.state === 'changed') {
    const changed = only.cells.flatMap(({ was }, index) => (was === undefined ? [] : [index]));
    const [index] = changed;
    if (changed.length === 1 && index !== undefined) {
      const beside = only.cells.flatMap(({ text }, other) =>
        other === index || other >= table.columns.length || local(text) === '' ? [] : [local(text)],
      );
      const lead = [local(property), beside.join(', ')].filter((text) => text !== '').join(', ');
      const cell = only.cells[index]!;
      return [
        { text: `: ${lead}: ${local(table.columns[index]!).toLowerCase()} ` },
        { text: local(cell.was!), mark: 'was' },
        { text: ' → ' },
        { text: local(cell.text), mark: 'now' },
      ];
    }
  }
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  return [
    {
      text: `: ${texts.cells(local(property), { changed: count('changed'), added: count('added'), removed: count('removed'), moved: count('moved') })}`,
    },
  ];
};
