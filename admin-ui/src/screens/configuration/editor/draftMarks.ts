import { changesBetween } from '@weegbrug/core/structure';
import type { MergeConflict } from '@weegbrug/core/merge';
import type { useText } from '../../../messages/useText.ts';
import type { Node } from '../schema/node.ts';
import { placeOf } from '../words/placeOf.ts';
import type { SayValue } from '../words/useValueWords.ts';
import { pointerOf } from '../words/pointerOf.ts';

/** What a field says about another version of the part. */
export type Mark = {
  /** The field, or the nearest one around it that is there. */
  pointer: string;
  /** The place in words, one for each step of its path. */
  place: readonly string[];
  text: string;
};

type Words = { schema: Node; language: 'nl' | 'en'; t: ReturnType<typeof useText>['t']; say: SayValue };

/** Marks at every place in `shown` where the other version differs. @param other which version `compared` is */
export const draftMarks = (
  shown: unknown,
  compared: unknown,
  other: 'active' | 'draft',
  { schema, language, t, say }: Words,
): readonly Mark[] =>
  changesBetween(compared, shown).map((change) => {
    const { words, node } = placeOf(schema, [shown, compared], change.path, language);
    const pointer = pointerOf(shown, change.path);
    if (change.kind === 'order') return { pointer, place: words, text: t(`draft.mark.${other}.order`) };
    if (change.from === undefined) return { pointer, place: words, text: t(`draft.mark.${other}.absent`) };
    const value = say(change.from, node);
    return { pointer, place: words, text: t(`draft.mark.${other}.${change.to === undefined ? 'also' : 'value'}`, { value }) };
  });

/** Marks at every place where a colleague made something else of it. */
export const conflictMarks = (
  conflicts: readonly MergeConflict[],
  value: unknown,
  colleague: string,
  { schema, language, t, say }: Words,
): readonly Mark[] =>
  conflicts.map(({ path, theirs }) => {
    const { words, node } = placeOf(schema, [value], path, language);
    return { pointer: pointerOf(value, path), place: words, text: t('draft.mark.conflict', { name: colleague, value: say(theirs, node) }) };
  });
