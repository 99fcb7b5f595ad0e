import { rerank } from './rerank.ts';
import type { TermMatrix } from './termMatrix.ts';

/** The rank that every project has in the ranking as it stands, by its adopted P; 0: none. */
export const adoptedRanks = (matrix: TermMatrix): Uint32Array =>
  rerank({ ...matrix, fixed: new Uint8Array(matrix.count).fill(1) }, new Float64Array(matrix.leaves.length)).rank;
