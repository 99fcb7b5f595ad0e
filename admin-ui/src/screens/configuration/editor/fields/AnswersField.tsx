import { useMemo, useRef } from 'react';
import { type Answers, createFormEngine } from '@weegbrug/core/forms';
import { useText } from '../../../../messages/useText.ts';
import { QuestionPage } from '../../../wizard/QuestionPage.tsx';
import { useShownProblems } from '../../../wizard/useShownProblems.ts';
import { isRecord } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { draftForm } from '../draftForm.ts';
import type { FieldProps } from '../fieldProps.ts';
import { JsonField } from './JsonField.tsx';

/** The answers of a test case, asked with the form that the draft gives its project type; as JSON while there is no such form. */
export const AnswersField = (props: FieldProps) => {
  const { t } = useText();
  const { content, plugins, whole } = useEditor();
  const type = isRecord(whole) ? String(whole['projectType'] ?? '') : '';
  const form = useMemo(() => draftForm(content, plugins, type), [content, plugins, type]);
  const engine = useMemo(() => (form === undefined ? undefined : createFormEngine(form)), [form]);
  if (engine === undefined)
    return (
      <>
        <p className="hint">{t('configuration.testAnswers.noForm')}</p>
        <JsonField {...props} />
      </>
    );
  return <AskedAnswers {...props} engine={engine} type={type} />;
};

const AskedAnswers = ({ value, onChange, engine, type }: FieldProps & { engine: ReturnType<typeof createFormEngine>; type: string }) => {
  const { local } = useText();
  const { readOnly } = useEditor();
  const answers = useMemo((): Answers => (isRecord(value) ? value : {}), [value]);
  const latest = useRef(answers);
  latest.current = answers;
  const state = useMemo(() => engine.evaluate(answers, { type }), [engine, answers, type]);
  const { shown, leave } = useShownProblems(state, false);
  return (
    <div className="cfg-answers">
      {engine.form.pages
        .filter((page) => state.visiblePages.includes(page.key))
        .map((page) => (
          <section key={page.key} aria-labelledby={`answers-${page.key}`}>
            <h3 id={`answers-${page.key}`}>{local(page.title)}</h3>
            <QuestionPage
              page={page}
              state={state}
              answers={answers}
              shown={shown}
              readOnly={readOnly}
              onLeave={leave}
              onChange={(change) => {
                latest.current = withoutOpen(change(latest.current));
                onChange(latest.current);
              }}
            />
          </section>
        ))}
    </div>
  );
};

/** A question that was emptied again leaves nothing behind in the file. */
const withoutOpen = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([namespace, values]) => {
      const kept = isRecord(values) ? Object.fromEntries(Object.entries(values).filter(([, answer]) => answer !== undefined)) : values;
      return isRecord(kept) && Object.keys(kept).length === 0 ? [] : [[namespace, kept]];
    }),
  );
