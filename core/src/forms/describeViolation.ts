import type { JsonSchema, QuestionItem, Widget } from './formDefinition.ts';
import { describeProblem, type MessageKey, type MessageSubject } from './messages/describeProblem.ts';
import type { Violation } from './schema/compileSchema.ts';

/** The sentence for a value that a question's schema refuses. */
export const describeViolation = (violation: Violation, subject: MessageSubject): { nl: string; en: string } => {
  const { keyword, expected, actual } = violation;
  if (keyword === 'minLength' || keyword === 'maxLength')
    return describeProblem(keyword, subject, expected, [...(actual as string)].length);
  if (keyword === 'minItems' || keyword === 'maxItems') return describeProblem(keyword, subject, expected, (actual as unknown[]).length);
  return describeProblem(messageKey(violation, subject.widget), subject, expected, actual);
};

const messageKey = ({ keyword, expected }: Violation, widget: Widget | undefined): MessageKey => {
  if (keyword === 'type') return expected === 'integer' && widget === 'euro' ? 'type.cents' : (`type.${String(expected)}` as MessageKey);
  if (keyword === 'format') return `format.${String(expected)}` as MessageKey;
  if (keyword === 'required') return 'required.part';
  if (keyword === 'enum' || keyword === 'const') return 'option';
  return ['anyOf', 'oneOf', '$ref'].includes(keyword) ? 'combination' : (keyword as MessageKey);
};

/** The sentence for a required question without an answer: its verb depends on how the question is answered. */
export const describeMissing = (question: QuestionItem, schema: JsonSchema, row?: number): { nl: string; en: string } => {
  const subject = subjectOf(question, row);
  const { widget } = question;
  if (schema['type'] === 'array') return describeProblem('required.several', subject);
  if (widget === 'yesNo' || schema['type'] === 'boolean') return describeProblem('required.yesNo', subject);
  const chosen =
    widget === 'select' || widget === 'radio' || widget === 'scale' || question.options !== undefined || Array.isArray(schema['enum']);
  return describeProblem(chosen ? 'required.choose' : 'required.fill', subject);
};

export const subjectOf = ({ label, noun, help, widget }: QuestionItem, row?: number): MessageSubject => ({
  label,
  ...(noun === undefined ? {} : { noun }),
  ...(help === undefined ? {} : { help }),
  ...(widget === undefined ? {} : { widget }),
  ...(row === undefined ? {} : { row: row + 1 }),
});
