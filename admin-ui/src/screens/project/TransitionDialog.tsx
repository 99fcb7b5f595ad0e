import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import type { ProjectView } from '@weegbrug/core/api';
import type { AvailableAction } from '@weegbrug/core/workflow';
import { FormActions } from '../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { useText } from '../../messages/useText.ts';
import { useProjectWrite } from './useProjectWrite.ts';

export type TransitionAction = Extract<AvailableAction, { kind: 'transition' }>;

/** Confirms a step of the workflow; asks for a remark where the workflow wants one, and keeps it when the step is refused. */
export const TransitionDialog = ({ project, action, close }: { project: ProjectView; action: TransitionAction; close: () => void }) => {
  const { t, local } = useText();
  const [unfilled, setUnfilled] = useState(false);
  const remarkField = useRef<HTMLTextAreaElement>(null);
  const write = useProjectWrite(project.code);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const remark = remarkField.current?.value.trim() ?? '';
    const missing = action.remark === 'required' && remark === '';
    setUnfilled(missing);
    if (missing) return remarkField.current?.focus();
    write.mutate(
      {
        path: '/transitions',
        method: 'POST',
        body: { transition: action.transition, ...(remark === '' ? {} : { remark }) },
        revision: project.revision,
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog open onClose={close} aria-labelledby="action-title" fullWidth maxWidth="sm">
      <DialogTitle id="action-title">{local(action.label)}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {write.isError && <ProblemNotice error={write.error} />}
          <p>{t('project.action.about', { project: project.core.name })}</p>
          {action.remark !== 'none' && (
            <div className="field">
              <label htmlFor="action-remark">{t('project.remark')}</label>
              <span className="hint" id="action-remark-hint">
                {t(action.remark === 'required' ? 'project.remark.required' : 'project.remark.optional')}
              </span>
              <textarea
                className="in"
                id="action-remark"
                ref={remarkField}
                rows={4}
                aria-describedby={unfilled ? 'action-remark-hint action-remark-error' : 'action-remark-hint'}
                aria-required={action.remark === 'required'}
                aria-invalid={unfilled || undefined}
              />
              {unfilled && (
                <span className="err" id="action-remark-error" role="alert">
                  {t('project.remark.fill')}
                </span>
              )}
            </div>
          )}
          <FormActions submit={local(action.label)} busy={write.isPending} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
