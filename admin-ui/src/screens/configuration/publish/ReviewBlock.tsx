import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ReadinessView } from '@weegbrug/core/api';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { readinessKey } from './useReadiness.ts';

type Verdict = { verdict: 'approved' | 'refused'; remark?: string };

/** Approve or refuse, for a colleague who did not make the last change; the maker never sees it. */
export const ReviewBlock = ({ readiness }: { readiness: ReadinessView }) => {
  const { t } = useText();
  const client = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const judge = useMutation({
    mutationFn: (verdict: Verdict) =>
      request<ReadinessView>('/configuration/review', {
        method: 'PUT',
        body: { ...verdict, hash: readiness.hash },
        revision: readiness.revision,
      }),
    onSuccess: () => setRefusing(false),
    onSettled: () => {
      // Nobody waits for the number of tasks in the menu before the next verdict.
      void client.invalidateQueries({ queryKey: ['tasks'] });
      return client.invalidateQueries({ queryKey: readinessKey });
    },
  });
  const { review } = readiness;
  if (!review.mayReview || !(review.fourEyes || review.requests.length > 0)) return undefined;
  return (
    <div className="cfg-review">
      <h3>{t('publishing.review')}</h3>
      <p className="small muted">{t('publishing.review.text', { name: review.lastEditorName ?? '' })}</p>
      {judge.isError && !refusing && <ProblemNotice error={judge.error} />}
      <div role="status">
        {judge.isSuccess && (
          <p className="small">{t(judge.variables.verdict === 'approved' ? 'publishing.review.approved' : 'publishing.review.refused')}</p>
        )}
      </div>
      <p className="row">
        <BusyButton className="btn s" busy={judge.isPending} heir="publish-card" onClick={() => judge.mutate({ verdict: 'approved' })}>
          {t('publishing.review.approve')}
        </BusyButton>
        <button type="button" className="btn quiet s" onClick={() => setRefusing(true)}>
          {t('publishing.review.refuse')}
        </button>
      </p>
      {refusing && (
        <RefuseDialog
          busy={judge.isPending}
          error={judge.isError ? judge.error : undefined}
          refuse={(remark) => judge.mutate({ verdict: 'refused', remark })}
          close={() => setRefusing(false)}
        />
      )}
    </div>
  );
};

const RefuseDialog = ({
  busy,
  error,
  refuse,
  close,
}: {
  busy: boolean;
  error: unknown;
  refuse: (remark: string) => void;
  close: () => void;
}) => {
  const { t } = useText();
  const [remark, setRemark] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setUnfilled(remark.trim() === '');
    if (remark.trim() === '') document.getElementById('refuse-remark')?.focus();
    else refuse(remark.trim());
  };
  return (
    <Dialog open onClose={close} aria-labelledby="refuse-title" fullWidth maxWidth="sm">
      <DialogTitle id="refuse-title">{t('publishing.review.refuse.title')}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {error !== undefined && <ProblemNotice error={error} />}
          <div className="field">
            <label htmlFor="refuse-remark">{t('publishing.review.remark')}</label>
            <textarea
              className="in"
              id="refuse-remark"
              rows={3}
              maxLength={2000}
              value={remark}
              onChange={(event) => setRemark(event.target.value)}
              aria-required
              aria-invalid={unfilled || undefined}
              aria-describedby={unfilled ? 'refuse-error' : undefined}
            />
            {unfilled && (
              <span className="err" id="refuse-error" role="alert">
                {t('publishing.review.noRemark')}
              </span>
            )}
          </div>
          <FormActions submit={t('publishing.review.refuse.confirm')} busy={busy} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
