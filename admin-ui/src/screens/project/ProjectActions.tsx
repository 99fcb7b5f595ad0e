import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { ProjectView } from '@weegbrug/core/api';
import type { AvailableAction } from '@weegbrug/core/workflow';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useText } from '../../messages/useText.ts';
import { useProjectWrite } from './useProjectWrite.ts';

type TransitionAction = Extract<AvailableAction, { kind: 'transition' }>;

/** What this person may do with the project now; a remark is asked where the workflow wants one. */
export const ProjectActions = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const [chosen, setChosen] = useState<TransitionAction | undefined>();
  const [unfilled, setUnfilled] = useState(false);
  const write = useProjectWrite(project.code);
  const transitions = project.actions.filter((action): action is TransitionAction => action.kind === 'transition' && action.allowed);
  const mayVote = project.actions.some((action) => action.kind === 'vote' && action.allowed);
  const send = (action: TransitionAction, remark: string): void =>
    write.mutate(
      { path: '/transitions', method: 'POST', body: { transition: action.transition, ...(remark === '' ? {} : { remark }) }, revision: project.revision },
      { onSuccess: () => setChosen(undefined) },
    );
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (chosen === undefined) return;
    const remark = String(new FormData(event.currentTarget).get('remark') ?? '').trim();
    setUnfilled(chosen.remark === 'required' && remark === '');
    if (chosen.remark === 'required' && remark === '') return;
    send(chosen, remark);
  };
  return (
    <>
      {transitions.map((action) => (
        <button
          key={action.transition}
          type="button"
          className="btn"
          disabled={write.isPending}
          onClick={() => {
            write.reset();
            setUnfilled(false);
            setChosen(action);
          }}
        >
          {local(action.label)}
        </button>
      ))}
      {mayVote && (
        <Link className="btn primary" to={`/decide/${project.code}`}>
          {t('decisions.toVote')}
        </Link>
      )}
      <Dialog open={chosen !== undefined} onClose={() => setChosen(undefined)} aria-labelledby="action-title" fullWidth maxWidth="sm">
        <DialogTitle id="action-title">{local(chosen?.label)}</DialogTitle>
        <DialogContent>
          <form onSubmit={onSubmit} noValidate>
            {write.isError && <ProblemNotice error={write.error} />}
            {chosen?.remark !== 'none' && (
              <div className="field">
                <label htmlFor="action-remark">{t('project.remark')}</label>
                <span className="hint" id="action-remark-hint">
                  {t(chosen?.remark === 'required' ? 'project.remark.required' : 'project.remark.optional')}
                </span>
                <textarea className="in" id="action-remark" name="remark" rows={4} aria-describedby="action-remark-hint action-remark-error" aria-invalid={unfilled || undefined} />
                {unfilled && (
                  <span className="err" id="action-remark-error" role="alert">
                    {t('project.remark.fill')}
                  </span>
                )}
              </div>
            )}
            <div className="row">
              <button type="submit" className="btn primary" disabled={write.isPending}>
                {local(chosen?.label)}
              </button>
              <button type="button" className="btn" onClick={() => setChosen(undefined)}>
                {t('common.cancel')}
              </button>
            </div>
          </form>
        </DialogContent>
      </Dialog>
    </>
  );
};
