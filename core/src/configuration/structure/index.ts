export { readAt } from './applyChanges.ts';
export { changesBetween } from './changesBetween.ts';
export { entryNames } from './identity.ts';
export { isSame } from './isSame.ts';
export { pathOfPointer } from './pathOfPointer.ts';
export { parsePath, pathText, type StablePath } from './stablePath.ts';
