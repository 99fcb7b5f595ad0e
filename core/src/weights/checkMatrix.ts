import { pointerTo, type Problem } from '../rules/problem.ts';
import { checkRatio } from './checkComparisons.ts';
import type { PairwiseMatrix } from './comparison.ts';
import { isNearly } from './saatyScale.ts';
import { weightLimits } from './weightLimits.ts';
import { weightsTexts as texts } from './weightsTexts.ts';

/**
 * Reads a pairwise matrix that somebody typed or another program made: rows of numbers, `null` where a comparison is missing. Of two opposite cells the
 * one that is 1 or more counts, because the other was probably cut off (0.3333).
 * @param value anything
 * @param options.pointer where the matrix stands; default the top
 */
export const checkMatrix = (
  value: unknown,
  { pointer = '' }: { pointer?: string } = {},
): { problems: readonly Problem[] } | { matrix: PairwiseMatrix } => {
  if (!Array.isArray(value) || value.length === 0) return { problems: [{ pointer, code: 'matrixWrong' as const, ...texts.notAMatrix }] };
  const rows: readonly unknown[] = value;
  const size = rows.length;
  if (size > weightLimits.goals) return { problems: [{ pointer, code: 'matrixTooLarge' as const, ...texts.tooLarge(size) }] };
  const shape = rows.flatMap((row, index): Problem[] =>
    Array.isArray(row) && row.length === size
      ? []
      : [
          Array.isArray(row)
            ? { pointer: pointerTo(pointer, index), code: 'matrixSize' as const, ...texts.wrongSize(index + 1, row.length, size) }
            : { pointer: pointerTo(pointer, index), code: 'matrixWrong' as const, ...texts.notAMatrix },
        ],
  );
  if (shape.length > 0) return { problems: shape };
  const cell = (row: number, column: number): unknown => (rows[row] as readonly unknown[])[column];
  const problems: Problem[] = [];
  const matrix: (number | undefined)[][] = rows.map((_, index) => rows.map((__, other) => (index === other ? 1 : undefined)));
  for (let row = 0; row < size; row += 1) {
    const own = cell(row, row);
    if (own !== null && own !== 1)
      problems.push({ pointer: pointerTo(pointer, row, row), code: 'matrixDiagonal' as const, ...texts.diagonal });
    for (let column = row + 1; column < size; column += 1) {
      const above = cell(row, column);
      const below = cell(column, row);
      const wrong = [
        above === null ? undefined : checkRatio(above, pointerTo(pointer, row, column), false),
        below === null ? undefined : checkRatio(below, pointerTo(pointer, column, row), false),
      ].filter((problem) => problem !== undefined);
      problems.push(...wrong);
      if (wrong.length > 0) continue;
      if (above !== null && below !== null && !isNearly((above as number) * (below as number), 1)) {
        const place = pointerTo(pointer, column, row);
        problems.push({ pointer: place, code: 'notReciprocal' as const, ...texts.notReciprocal(above as number, below as number) });
        continue;
      }
      const larger = Math.max((above as number | null) ?? 0, (below as number | null) ?? 0);
      if (larger === 0) continue;
      matrix[row]![column] = larger === above ? larger : 1 / larger;
      matrix[column]![row] = larger === above ? 1 / larger : larger;
    }
  }
  return problems.length > 0 ? { problems } : { matrix };
};
