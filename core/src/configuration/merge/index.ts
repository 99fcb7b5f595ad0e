export { type MergeConflict, mergeValues } from './mergeValues.ts';
