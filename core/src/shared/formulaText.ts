/** What a spreadsheet would take for a formula, also behind spaces and with full-width signs; behind apostrophes it is a text already. */
const formula = /^'*\s*[=+\-@\t\r\n|%＝＋－＠]/u;

/** Names that every object has; write-excel-file keeps its texts under their own name in an object, and loses these. */
const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const needsGuard = (text: string): boolean => formula.test(text) || inheritedNames.has(text.replace(/^'+/, ''));

/** A text with an apostrophe in front where a spreadsheet would run it, or its writer would lose it. */
export const guardFormula = (text: string): string => (needsGuard(text) ? `'${text}` : text);

/** Takes away the apostrophe that `guardFormula` put in front. */
export const unguardFormula = (text: string): string => (text.startsWith("'") && needsGuard(text) ? text.slice(1) : text);

/** Whether a text would run as a formula in a spreadsheet. */
export const isFormula = (text: string): boolean => !text.startsWith("'") && formula.test(text);
