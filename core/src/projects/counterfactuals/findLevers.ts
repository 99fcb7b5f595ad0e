import type { Answers, JsonSchema, QuestionItem, ResolvedForm } from '../../forms/formDefinition.ts';
import { layOutForm } from '../../forms/formLayout.ts';
import type { FormState } from '../../forms/formState.ts';
import { readPath } from '../../shared/dottedPath.ts';
import type { Lever } from './lever.ts';

/** The questions that are marked as influenceable, show now, and have an answer; questions in rows of a group too. */
export const findLevers = (form: ResolvedForm, state: FormState, answers: Answers): Lever[] =>
  layOutForm(form).pages.flatMap(({ key: page, sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap((item): Lever[] => {
        if (item.kind === 'question')
          return leverOf({ path: item.address, page, question: item.question, schema: item.schema }, state, answers);
        if (item.kind !== 'group') return [];
        const rows = readPath(answers, item.address);
        return (Array.isArray(rows) ? rows : []).flatMap((_row, index) =>
          item.questions.flatMap(({ question, schema }) =>
            leverOf({ path: `${item.address}.${index}.${question.name}`, page, question, schema }, state, answers),
          ),
        );
      }),
    ),
  );

const leverOf = (
  { path, page, question, schema }: { path: string; page: string; question: QuestionItem; schema: JsonSchema },
  state: FormState,
  answers: Answers,
): Lever[] => {
  const shown = state.questions.get(path);
  if (question.influenceable !== true || shown?.visible !== true || !shown.answered) return [];
  const value = readPath(answers, path);
  const about = { path, page, question };
  const options = question.options?.map((option) => option.value) ?? [];
  if (Array.isArray(value)) return options.length === 0 ? [] : [{ ...about, kind: 'list', value, options }];
  if (options.length > 0) return [{ ...about, kind: 'choice', value, options }];
  if (typeof value === 'boolean') return [{ ...about, kind: 'choice', value, options: [true, false] }];
  if (typeof value !== 'number') return [];
  const [low, high] = [
    numberIn(schema, 'minimum') ?? numberIn(schema, 'exclusiveMinimum'),
    numberIn(schema, 'maximum') ?? numberIn(schema, 'exclusiveMaximum'),
  ];
  return [{ ...about, kind: 'number', value, step: stepOf(question, schema), minimum: low ?? -widest, maximum: high ?? widest }];
};

/** Where a form states no end. */
const widest = 1e9;
/** Amounts are tried by the thousand euros. */
const euroStep = 100_000;

const stepOf = ({ widget }: QuestionItem, schema: JsonSchema): number =>
  numberIn(schema, 'multipleOf') ?? (widget === 'euro' ? euroStep : schema['type'] === 'integer' ? 1 : 0.01);

const numberIn = (schema: JsonSchema, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
