import { useId, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Answers, FormEngine } from '@weegbrug/core/forms';
import { readPath, writePath } from '@weegbrug/core/shared';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { Emphasised } from '../Emphasised.tsx';
import { answersAddress } from './answersAddress.ts';
import type { AskedQuestion } from './questionsBehind.ts';
import { sayWhatIf } from './sayWhatIf.ts';
import { useWhatIf } from './useWhatIf.ts';
import { WhatIfControl } from './WhatIfControl.tsx';

type Props = {
  project: ProjectView;
  framework: FrameworkView;
  engine: FormEngine;
  goal: string;
  questions: readonly AskedQuestion[];
};

/** "Wat als": choose a question that matters for this goal, give it another value, and see what that does. Nothing is stored. */
export const WhatIf = ({ project, framework, engine, goal, questions }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const id = useId();
  const [path, setPath] = useState(() => (questions.find(({ question }) => question.influenceable) ?? questions[0])?.path);
  const chosen = questions.find((entry) => entry.path === path);
  const own = path === undefined ? undefined : readPath(project.answers, path);
  const [value, setValue] = useState<unknown>(own);
  const changed = path !== undefined && JSON.stringify(value) !== JSON.stringify(own);
  const answers = useMemo<Answers | undefined>(
    () => (changed && path !== undefined ? writePath(project.answers, path, value) : undefined),
    [changed, path, value, project.answers],
  );
  const trial = useWhatIf(project, answers);
  const refused = useMemo(
    () => (answers === undefined ? undefined : engine.submit(answers, { type: project.typeKey }).problems[0]),
    [answers, engine, project.typeKey],
  );
  if (chosen === undefined || path === undefined) return undefined;
  const sentence =
    refused !== undefined
      ? t('whatIf.refused', { reason: `${local(refused.message).replace(/\.$/, '')}.` })
      : trial.isError
        ? t('whatIf.failed')
        : !changed || trial.data === undefined
          ? changed
            ? t('common.loading')
            : t('whatIf.start')
          : sayWhatIf(project.weighing, trial.data.weighing, goal, framework.framework, { t, local, formats });
  return (
    <section className="what-if" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('whatIf.title')}</h4>
      <div className="what-if-choice">
        {questions.length > 1 && (
          <label className="what-if-value">
            <span>{t('whatIf.question')}</span>
            <select
              className="in s"
              value={path}
              onChange={(event) => {
                setPath(event.target.value);
                setValue(readPath(project.answers, event.target.value));
              }}
            >
              {questions.map((entry) => (
                <option key={entry.path} value={entry.path}>
                  {local(entry.question.label)}
                </option>
              ))}
            </select>
          </label>
        )}
        <WhatIfControl
          key={path}
          id={`${id}-value`}
          label={questions.length > 1 ? t('whatIf.value') : local(chosen.question.label)}
          question={chosen.question}
          value={value}
          change={setValue}
        />
      </div>
      <p role="status" className={trial.isFetching && changed ? 'muted' : ''}>
        <Emphasised text={sentence} />
      </p>
      {changed && (
        <p className="what-if-actions">
          <button type="button" className="btn quiet s" onClick={() => setValue(own)}>
            {t('whatIf.reset')}
          </button>
          {project.mayEdit && refused === undefined && (
            <Link className="btn s" to={answersAddress(project.code, [{ path, value }])}>
              {t('whatIf.take')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
};
