import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ListView, ProjectView, ReportView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { StatusLight } from '../../../blocks/StatusLight.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { mayReport } from '../mayReport.ts';
import { ReportForm } from './ReportForm.tsx';

/** Progress so far, newest first, and a short form to report it. */
export const ReportCard = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const [parameters, setParameters] = useSearchParams();
  const [done, setDone] = useState(false);
  const reports = useQuery({
    queryKey: ['reports', project.code],
    queryFn: () => request<ListView<ReportView>>(`/projects/${project.code}/reports`),
  });
  const reporting = parameters.get('report') === 'new' && mayReport(project);
  const show = (open: boolean): void => setParameters(open ? { report: 'new' } : {}, { replace: true });
  return (
    <section className="card" aria-labelledby="report-title">
      <header>
        <h2 id="report-title">{t('project.report')}</h2>
      </header>
      <div className="body">
        <p role="status" className={done ? 'small pos' : 'sr'}>
          {done ? t('project.report.done') : ''}
        </p>
        {reports.isError && <ProblemNotice error={reports.error} retry={() => void reports.refetch()} />}
        {reporting && (
          <ReportForm
            project={project}
            close={() => show(false)}
            done={() => {
              setDone(true);
              show(false);
            }}
          />
        )}
        {!reporting && reports.data?.items.length === 0 && <p className="muted">{t('project.report.none')}</p>}
        {!reporting && (
          <ol className="reports">
            {reports.data?.items.slice(0, 4).map((report) => (
              <li key={report.id}>
                <StatusLight status={report.status} /> <span className="muted small">{formats.date(report.at)}</span>
                <span className="block">{report.explanation}</span>
                <span className="sub">{report.byName}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
};
