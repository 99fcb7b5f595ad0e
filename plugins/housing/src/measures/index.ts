export { impulseScoreMeasure } from './impulseScore.ts';
export { indexMeasure } from './housingIndex.ts';
export { affordableShareMeasure, homesMeasure, sizeShareMeasure, socialShareMeasure } from './shares.ts';
