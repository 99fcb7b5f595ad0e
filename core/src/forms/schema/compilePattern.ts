import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();
const remembered = 2_000;

/**
 * A test for a pattern on a linear-time engine: look-around and back-references do not exist there, so no pattern can be made to hang.
 * As in JSON Schema the pattern may match anywhere in the text; `^` and `$` anchor it.
 * @throws RE2JS's syntax error when the pattern is not one; `checkSchema` reports that before a form is used.
 */
export const compilePattern = (pattern: string): ((text: string) => boolean) => {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = RE2JS.compile(pattern);
    if (compiled.size >= remembered) compiled.clear();
    compiled.set(pattern, expression);
  }
  const ready = expression;
  return (text) => ready.matcher(text).find();
};
