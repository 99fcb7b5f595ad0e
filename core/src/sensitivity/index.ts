export { type GoalShares, goalShares, leafWeightsOf, withShares } from './goalShares.ts';
export { moveShare } from './moveShare.ts';
export { siblingsOf } from './siblingsOf.ts';
export type { TermMatrix } from './termMatrix.ts';
export { matrixOfTerms, type PortfolioTerms } from './portfolioTerms.ts';
export { noPoint, rerank, type Reranking } from './rerank.ts';
