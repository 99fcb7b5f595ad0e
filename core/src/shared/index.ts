export { choiceWords } from './choiceWords.ts';
export { type Actor, type Scope } from './actor.ts';
export { type Language, languages, localize, type LocalizedText } from './localizedText.ts';
export { type Permission, permissions } from './permissions.ts';
export { readPath, writePath } from './dottedPath.ts';
export { roundHalfAwayFromZero, scoreDecimals, shownScore, snap } from './rounding.ts';
export { parseDate, writeDate } from './parseDate.ts';
export { parseNumber } from './parseNumber.ts';
