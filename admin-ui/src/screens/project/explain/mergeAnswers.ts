import type { Answers, ResolvedForm } from '@weegbrug/core/forms';
import { readPath, writePath } from '@weegbrug/core/shared';

export type Merged = { answers: Answers; conflicts: readonly string[]; taken: readonly string[] };

/**
 * Two people changed the same answers. What only the other changed is taken over, what both changed differently stays as typed here and is a conflict;
 * nothing that was typed is lost. Compared per question (`<namespace>.<name>`).
 */
export const mergeAnswers = (form: ResolvedForm, versions: { base: Answers; mine: Answers; theirs: Answers }): Merged => {
  const paths = form.pages.flatMap(({ sections }) =>
    sections.flatMap(({ namespace, items }) =>
      items.flatMap((item) => ('name' in item && item.kind !== 'calculated' ? [`${namespace}.${item.name}`] : [])),
    ),
  );
  const at = (answers: Answers, path: string): string => JSON.stringify(readPath(answers, path) ?? null);
  const theirs = paths.filter(
    (path) => at(versions.theirs, path) !== at(versions.base, path) && at(versions.theirs, path) !== at(versions.mine, path),
  );
  const conflicts = theirs.filter((path) => at(versions.mine, path) !== at(versions.base, path));
  const taken = theirs.filter((path) => !conflicts.includes(path));
  return {
    answers: taken.reduce<Answers>((answers, path) => writePath(answers, path, readPath(versions.theirs, path)), versions.mine),
    conflicts,
    taken,
  };
};
