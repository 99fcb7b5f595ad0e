import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ListView, ProjectView, ReportView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { StatusLight } from '../../../blocks/StatusLight.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useProjectWrite } from '../useProjectWrite.ts';

/** Latest progress, and a short form to report it. */
export const ReportCard = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const [reporting, setReporting] = useState(false);
  const write = useProjectWrite(project.code);
  const reports = useQuery({ queryKey: ['reports', project.code], queryFn: () => request<ListView<ReportView>>(`/projects/${project.code}/reports`) });
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    write.mutate(
      { path: '/reports', method: 'POST', body: { status: form.get('status'), explanation: String(form.get('explanation') ?? '').trim() }, revision: project.revision, idempotencyKey: newKey() },
      { onSuccess: () => setReporting(false) },
    );
  };
  const latest = reports.data?.items[0];
  return (
    <section className="card" aria-labelledby="report-title">
      <header>
        <h2 id="report-title">{t('project.report')}</h2>
        {project.mayEdit && !reporting && (
          <button type="button" className="btn s end" onClick={() => setReporting(true)}>
            {t('project.report.add')}
          </button>
        )}
      </header>
      <div className="body">
        {latest === undefined && !reporting && <p className="muted">{t('project.report.none')}</p>}
        {latest !== undefined && !reporting && (
          <p>
            <StatusLight status={latest.status} /> <span className="muted small">{formats.date(latest.at)}</span>
            <span className="sub">{latest.explanation}</span>
            <span className="sub">{latest.byName}</span>
          </p>
        )}
        {reporting && (
          <form onSubmit={onSubmit}>
            {write.isError && <ProblemNotice error={write.error} />}
            <fieldset className="plain-fieldset">
              <legend>{t('project.report.status')}</legend>
              {(['green', 'amber', 'red'] as const).map((status) => (
                <label key={status} className="row">
                  <input type="radio" name="status" value={status} defaultChecked={status === (project.status ?? 'green')} /> <StatusLight status={status} />
                </label>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor="report-text">{t('project.report.explanation')}</label>
              <span className="hint" id="report-hint">
                {t('project.report.explanation.hint')}
              </span>
              <textarea id="report-text" name="explanation" className="in" rows={3} maxLength={2000} aria-describedby="report-hint" />
            </div>
            <div className="row">
              <button type="submit" className="btn" disabled={write.isPending}>
                {t('project.report.add')}
              </button>
              <button type="button" className="btn quiet" onClick={() => setReporting(false)}>
                {t('common.cancel')}
              </button>
            </div>
          </form>
        )}
      </div>
    </section>
  );
};
