import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListView, TraceStep } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { Sentence } from './Sentence.tsx';

/** A place in the configuration: by its stable path, or by its pointer in the draft. */
export type TracedPlace = { part: string; key?: string } & ({ path: string } | { pointer: string });

/** Who changed one place, when and why: every release in which it became something else. */
export const TraceDialog = ({ place, name, close }: { place: TracedPlace; name: string; close: () => void }) => {
  const { t, language } = useText();
  const formats = useFormats();
  const query = new URLSearchParams(Object.entries(place));
  const trace = useQuery({
    queryKey: ['configuration', 'trace', query.toString(), language],
    queryFn: () => request<ListView<TraceStep>>(`/configuration/trace?${query}`),
  });
  return (
    <Dialog open onClose={close} aria-labelledby="trace-title" fullWidth maxWidth="md">
      <DialogTitle id="trace-title">{t('difference.trace.title')}</DialogTitle>
      <DialogContent>
        <p>{name}</p>
        {trace.isPending && <Loading />}
        {trace.isError && <ProblemNotice error={trace.error} retry={() => void trace.refetch()} />}
        {trace.data?.total === 0 && <p className="muted">{t('difference.trace.none')}</p>}
        <ol className="df-trace">
          {trace.data?.items.map((step) => (
            <li key={step.hash}>
              <p>
                <Link to={`/configuration/releases/${step.hash}`}>{t('difference.release', { number: step.number })}</Link>{' '}
                <span className="muted">
                  {t('difference.trace.published', {
                    name: step.authorName,
                    day: formats.date(step.publishedAt),
                    time: formats.time(step.publishedAt),
                  })}
                  {step.reviewerName !== undefined && ` ${t('difference.trace.reviewer', { name: step.reviewerName })}`}
                  {step.editor !== undefined
                    ? ` ${t('difference.trace.editor', { name: step.editor.name, day: formats.date(step.editor.at) })}`
                    : step.origin === 'published' && ` ${t('difference.trace.editorUnknown')}`}
                </span>
              </p>
              <p>{step.reason}</p>
              {step.said.map((said, index) => (
                <div key={index}>
                  <p>
                    <Sentence pieces={said.sentence} />
                  </p>
                  {said.detail !== undefined && <ChangeDetails detail={said.detail} />}
                </div>
              ))}
              {step.said.length === 0 && (
                <p className="muted">{t(step.from === undefined ? 'difference.trace.first' : 'difference.trace.withAround')}</p>
              )}
            </li>
          ))}
        </ol>
        <p className="row cfg-dialog-actions">
          <button type="button" className="btn" onClick={close}>
            {t('common.close')}
          </button>
        </p>
      </DialogContent>
    </Dialog>
  );
};
