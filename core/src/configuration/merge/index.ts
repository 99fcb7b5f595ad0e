export { type MergeConflict, mergeValues } from './mergeValues.ts';
export { type FolderBase, parseFolderBase } from './parseFolderBase.ts';
