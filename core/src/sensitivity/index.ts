export { type GoalShares, goalShares, leafWeightsOf, withShares } from './goalShares.ts';
export { moveShare } from './moveShare.ts';
export { siblingsOf } from './siblingsOf.ts';
export type { LeafTerms, ProjectTerms, RestOfPriority } from './projectTerms.ts';
export { type MatrixProject, type TermMatrix, termMatrix, type TermSettings } from './termMatrix.ts';
export { noPoint, rerank, type Reranking } from './rerank.ts';
