export { comparedProjects, flipsOf, type Swap } from './flipTable.ts';
export { type GoalShares, goalShares, leafWeightsOf, withShares } from './goalShares.ts';
export { moveShare } from './moveShare.ts';
export { matrixOfTerms, type PortfolioTerms } from './portfolioTerms.ts';
export { noPoint, rerank, type Reranking } from './rerank.ts';
export { siblingsOf } from './siblingsOf.ts';
export type { TermMatrix } from './termMatrix.ts';
export { weightLine } from './weightLine.ts';
