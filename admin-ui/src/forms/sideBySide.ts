import type { SectionBlock } from './sectionBlocks.ts';

type BlockItem = SectionBlock['items'][number];

/** The items of a block with neighbours of half width taken together, so that they can stand side by side. */
export const sideBySide = (
  items: readonly BlockItem[],
  isAlone: (item: BlockItem['item']) => boolean,
): readonly (readonly BlockItem[])[] => {
  const rows: BlockItem[][] = [];
  let open = false;
  for (const entry of items) {
    const half = entry.item.kind === 'question' && entry.item.width === 'half' && !isAlone(entry.item);
    if (half && open) rows[rows.length - 1]!.push(entry);
    else rows.push([entry]);
    open = half;
  }
  return rows;
};
