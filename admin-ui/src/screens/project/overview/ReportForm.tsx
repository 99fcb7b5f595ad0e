import { type FormEvent, useRef, useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { StatusLight } from '../../../blocks/StatusLight.tsx';
import { newKey } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { useProjectWrite } from '../useProjectWrite.ts';

type Status = 'green' | 'amber' | 'red';

/** How it goes, in a light and a sentence. Amber and red ask for the sentence. */
export const ReportForm = ({ project, close, done }: { project: ProjectView; close: () => void; done: () => void }) => {
  const { t } = useText();
  const [status, setStatus] = useState<Status | undefined>(project.status);
  const [unfilled, setUnfilled] = useState<'status' | 'explanation' | undefined>();
  const explanation = useRef<HTMLTextAreaElement>(null);
  const key = useRef(newKey());
  const write = useProjectWrite(project.code);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = explanation.current?.value.trim() ?? '';
    const missing = status === undefined ? 'status' : status !== 'green' && text === '' ? 'explanation' : undefined;
    setUnfilled(missing);
    if (missing === 'explanation') explanation.current?.focus();
    if (missing !== undefined) return;
    write.mutate(
      { path: '/reports', method: 'POST', body: { status, explanation: text }, revision: project.revision, idempotencyKey: key.current },
      {
        onSuccess: done,
        onError: () => {
          key.current = newKey();
        },
      },
    );
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      {write.isError && <ProblemNotice error={write.error} />}
      <fieldset className="plain-fieldset" aria-describedby={unfilled === 'status' ? 'report-status-error' : undefined}>
        <legend>{t('project.report.status')}</legend>
        {(['green', 'amber', 'red'] as const).map((option) => (
          <label key={option} className="row">
            <input
              type="radio"
              name="status"
              autoFocus={option === (project.status ?? 'green')}
              checked={status === option}
              onChange={() => setStatus(option)}
            />{' '}
            <StatusLight status={option} />
          </label>
        ))}
        {unfilled === 'status' && (
          <span className="err" id="report-status-error" role="alert">
            {t('project.report.fillStatus')}
          </span>
        )}
      </fieldset>
      <div className="field">
        <label htmlFor="report-text">{t('project.report.explanation')}</label>
        <span className="hint" id="report-hint">
          {t('project.report.explanation.hint')}
        </span>
        <textarea
          id="report-text"
          ref={explanation}
          className="in"
          rows={3}
          maxLength={4000}
          aria-describedby={unfilled === 'explanation' ? 'report-hint report-error' : 'report-hint'}
          aria-invalid={unfilled === 'explanation' || undefined}
        />
        {unfilled === 'explanation' && (
          <span className="err" id="report-error" role="alert">
            {t('project.report.fillExplanation')}
          </span>
        )}
      </div>
      <div className="row">
        <button type="submit" className="btn" disabled={write.isPending}>
          {t('project.report.send')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
};
