/** What a spreadsheet would take for a formula, also behind spaces and with full-width signs; behind apostrophes it is a text already. */
const formula = /^'*\s*[=+\-@\t\r\n|%＝＋－＠]/u;

/** A text with an apostrophe in front where a spreadsheet would run it. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes away the apostrophe that `guardFormula` put in front. */
export const unguardFormula = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

/** Whether a text would run as a formula in a spreadsheet. */
export const isFormula = (text: string): boolean => !text.startsWith("'") && formula.test(text);
