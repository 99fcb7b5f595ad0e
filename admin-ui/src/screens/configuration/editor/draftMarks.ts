import { changesBetween } from '@weegbrug/core/structure';
import type { MergeConflict } from '@weegbrug/core/merge';
import type { useText } from '../../../messages/useText.ts';
import type { Node } from '../schema/node.ts';
import { placeWords } from '../words/placeWords.ts';
import { pointerOf } from '../words/pointerOf.ts';

/** What a field says about another version of the part. */
export type Mark = {
  /** The field, or the nearest one around it that is there. */
  pointer: string;
  /** The place in words, one for each step of its path. */
  place: readonly string[];
  text: string;
};

type Words = { schema: Node; language: 'nl' | 'en'; t: ReturnType<typeof useText>['t']; say: (value: unknown) => string };

/** Marks at every place in `shown` where the other version differs. @param other which version `compared` is */
export const draftMarks = (
  shown: unknown,
  compared: unknown,
  other: 'active' | 'draft',
  { schema, language, t, say }: Words,
): readonly Mark[] =>
  changesBetween(compared, shown).map((change) => ({
    pointer: pointerOf(shown, change.path),
    place: placeWords(schema, [shown, compared], change.path, language),
    text:
      change.kind === 'order'
        ? t(`draft.mark.${other}.order`)
        : change.from === undefined
          ? t(`draft.mark.${other}.absent`)
          : change.to === undefined
            ? t(`draft.mark.${other}.also`, { value: say(change.from) })
            : t(`draft.mark.${other}.value`, { value: say(change.from) }),
  }));

/** Marks at every place where a colleague made something else of it. */
export const conflictMarks = (
  conflicts: readonly MergeConflict[],
  value: unknown,
  colleague: string,
  { schema, language, t, say }: Words,
): readonly Mark[] =>
  conflicts.map(({ path, theirs }) => ({
    pointer: pointerOf(value, path),
    place: placeWords(schema, [value], path, language),
    text: t('draft.mark.conflict', { name: colleague, value: say(theirs) }),
  }));
