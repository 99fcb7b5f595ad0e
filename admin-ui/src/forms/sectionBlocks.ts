import type { FormSection, FormState, SectionItem } from '@weegbrug/core/forms';
import type { Breakdown } from './breakdown.ts';
import { itemShows } from './sectionSchema.ts';

export type SectionBlock = { conditional: boolean; items: { item: SectionItem; position: number }[] };

/** Visible items in their order; neighbours that show because of another answer form one block. Parts of a breakdown stand in its table. */
export const sectionBlocks = (section: FormSection, state: FormState, breakdown: Breakdown | undefined): readonly SectionBlock[] => {
  const blocks: SectionBlock[] = [];
  section.items.forEach((item, position) => {
    if (!itemShows(section, position, state)) return;
    const inTable = breakdown !== undefined && item.kind !== 'note' && (breakdown.parts.includes(item.name) || item.name === breakdown.sum);
    if (inTable && item.name !== breakdown.parts[0]) return;
    // A value that cannot be calculated yet draws nothing and must not open a block.
    if (item.kind === 'calculated' && !state.calculated.has(`${section.namespace}.${item.name}`)) return;
    const conditional = item.visibleWhen !== undefined && !inTable;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.conditional === conditional) last.items.push({ item, position });
    else blocks.push({ conditional, items: [{ item, position }] });
  });
  return blocks;
};
