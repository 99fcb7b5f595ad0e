/** Largest relative change of a weight at which the iteration stops. */
const precision = 1e-14;
/** A chain of fifteen goals takes some ten thousand steps; this is never reached by what may be compared. */
const maximumSteps = 200_000;

/**
 * The largest eigenvalue of a square matrix with its eigenvector, by power iteration from equal weights.
 * @param matrix no cell below 0, a diagonal above 0, and every row connected with every other (then there is exactly one such vector, all above 0:
 * the theorem of Perron and Frobenius)
 * @returns the vector normalised to a sum of 1
 */
export const principalVector = (matrix: readonly (readonly number[])[]): { vector: readonly number[]; eigenvalue: number } => {
  const size = matrix.length;
  let vector: readonly number[] = Array.from({ length: size }, () => 1 / size);
  for (let step = 0; step < maximumSteps; step += 1) {
    const product = multiply(matrix, vector);
    const sum = product.reduce((total, value) => total + value, 0);
    const next = product.map((value) => value / sum);
    const change = Math.max(...next.map((value, index) => Math.abs(value / vector[index]! - 1)));
    vector = next;
    if (change < precision) break;
  }
  return { vector, eigenvalue: multiply(matrix, vector).reduce((total, value) => total + value, 0) };
};

const multiply = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => {
    let sum = 0;
    for (let column = 0; column < row.length; column += 1) sum += row[column]! * vector[column]!;
    return sum;
  });
