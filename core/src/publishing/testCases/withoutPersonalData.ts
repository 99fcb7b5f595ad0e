import type { Answers, JsonSchema, QuestionItem, ResolvedForm } from '../../forms/formDefinition.ts';
import { layOutForm, type PlacedItem } from '../../forms/formLayout.ts';
import { readPath, writePath } from '../../shared/dottedPath.ts';

/** What stands for a text that somebody typed. */
const filler = 'Vervangen tekst';
const ofFormat: Readonly<Record<string, string>> = { email: 'naam@voorbeeld.nl', uri: 'https://voorbeeld.nl' };

/**
 * Answers without anything about a person: what somebody typed is replaced by a text that says nothing, choices of people are left out, and so is
 * whatever belongs to no question. The form must have accepted the answers: a choice is one of the choices, a date is a date.
 * Choices, numbers, dates and yes or no stay, for they are what is weighed.
 * @param name what the project is called instead
 */
export const withoutPersonalData = (answers: Answers, form: ResolvedForm, name: string): Answers => {
  let clean: Answers = {};
  const put = (path: string, value: unknown): void => {
    if (value !== undefined) clean = writePath(clean, path, value);
  };
  for (const item of layOutForm(form).pages.flatMap(({ sections }) => sections.flatMap(({ items }) => items))) {
    if (item.kind === 'note' || item.kind === 'calculated') continue;
    const value = readPath(answers, item.address);
    if (value === undefined) continue;
    if (item.kind === 'question') put(item.address, cleaned(item.question, item.schema, value));
    else if (Array.isArray(value))
      put(
        item.address,
        value.map((row) => cleanedRow(row, item.questions)),
      );
  }
  return readPath(clean, 'project.name') === undefined ? clean : writePath(clean, 'project.name', name);
};

const cleanedRow = (row: unknown, questions: Extract<PlacedItem, { kind: 'group' }>['questions']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    questions.flatMap(({ question, schema }) => {
      const value = readPath(row, question.name);
      const kept = value === undefined ? undefined : cleaned(question, schema, value);
      return kept === undefined ? [] : [[question.name, kept]];
    }),
  );

const cleaned = ({ options, optionsFrom }: QuestionItem, schema: JsonSchema, value: unknown): unknown => {
  if (optionsFrom === 'people') return undefined;
  // Without a single choice the form takes whatever was typed.
  const hasOptions = (options ?? []).length > 0;
  const chosen = hasOptions || schema['enum'] !== undefined || schema['const'] !== undefined;
  if (chosen || schema['format'] === 'date') return value;
  if (typeof value === 'string') return textFor(schema);
  if (Array.isArray(value))
    return value.some((entry) => typeof entry === 'string' || typeof entry === 'object') ? listFor(schema, value) : value;
  return value !== null && typeof value === 'object' ? undefined : value;
};

/** Choices out of a fixed list stay; what was typed does not. */
const listFor = (schema: JsonSchema, value: readonly unknown[]): unknown => {
  const items = schema['items'] as JsonSchema | undefined;
  return items?.['enum'] === undefined ? undefined : value;
};

/** A text that the question takes: as long as it has to be, and no longer. A pattern cannot be met without knowing what it means. */
const textFor = (schema: JsonSchema): string | undefined => {
  if (schema['pattern'] !== undefined) return undefined;
  const { format, minLength = 0, maxLength = Infinity } = schema as { format?: string; minLength?: number; maxLength?: number };
  return (ofFormat[format ?? ''] ?? filler).padEnd(minLength, '.').slice(0, maxLength);
};
