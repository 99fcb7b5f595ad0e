import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ReleaseSummary } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { refreshConfiguration } from './refreshConfiguration.ts';

/** Makes an earlier release active again, with a reason. */
export const ActivateDialog = ({ release, close }: { release: ReleaseSummary; close: () => void }) => {
  const { t } = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const activate = useMutation({
    mutationFn: () => request<ReleaseSummary>('/active-release', { method: 'PUT', body: { release: release.hash, reason: reason.trim() } }),
    onSuccess: async () => {
      await refreshConfiguration(client);
      close();
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setUnfilled(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('activate-reason')?.focus();
    else activate.mutate();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="activate-title" fullWidth maxWidth="sm">
      <DialogTitle id="activate-title">{t('configuration.activate.title', { number: release.number })}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {activate.isError && <ProblemNotice error={activate.error} />}
          <p>{t('configuration.activate.text')}</p>
          <div className="field">
            <label htmlFor="activate-reason">{t('configuration.publish.reason')}</label>
            <textarea
              className="in"
              id="activate-reason"
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              aria-required
              aria-invalid={unfilled || undefined}
              aria-describedby={unfilled ? 'activate-error' : undefined}
            />
            {unfilled && (
              <span className="err" id="activate-error" role="alert">
                {t('configuration.publish.noReason')}
              </span>
            )}
          </div>
          <FormActions submit={t('configuration.activate.confirm', { number: release.number })} busy={activate.isPending} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
