import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { TestCaseRunView, TestRunsView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { draftKey } from '../useDraft.ts';

/** Lets one red test case through, with a reason that stays with the release. */
export const WaiveDialog = ({ run, close }: { run: TestCaseRunView; close: () => void }) => {
  const { t, local } = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const waive = useMutation({
    mutationFn: () =>
      request<TestRunsView>(`/configuration/test-cases/${encodeURIComponent(run.key)}/waiver`, {
        method: 'PUT',
        body: { reason: reason.trim(), outcomeHash: run.outcomeHash },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: draftKey });
      close();
    },
    // Perhaps it comes out otherwise by now; then that has to be seen first.
    onError: () => client.invalidateQueries({ queryKey: draftKey }),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setUnfilled(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('waive-reason')?.focus();
    else waive.mutate();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="waive-title" fullWidth maxWidth="sm">
      <DialogTitle id="waive-title">{t('testCases.waive.title', { name: local(run.name) })}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {waive.isError && <ProblemNotice error={waive.error} />}
          <p>{t('testCases.waive.text')}</p>
          <div className="field">
            <label htmlFor="waive-reason">{t('testCases.waive.reason')}</label>
            <textarea
              className="in"
              id="waive-reason"
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              aria-required
              aria-invalid={unfilled || undefined}
              aria-describedby={unfilled ? 'waive-error' : undefined}
            />
            {unfilled && (
              <span className="err" id="waive-error" role="alert">
                {t('publishing.noReason')}
              </span>
            )}
          </div>
          <FormActions submit={t('testCases.waive.do')} busy={waive.isPending} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
