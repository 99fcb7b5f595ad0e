import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { draftKey } from '../useDraft.ts';

/** Throws the whole draft away, after a confirmation. */
export const DiscardDraft = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const client = useQueryClient();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => request('/configuration/draft', { method: 'DELETE', revision: draft.revision }),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: draftKey }),
  });
  if (!may('configuration:edit') || draft.changed.length === 0) return undefined;
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('configuration.discard')}
      </button>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} aria-labelledby="discard-title" fullWidth maxWidth="sm">
          <DialogTitle id="discard-title">{t('configuration.discard.title')}</DialogTitle>
          <DialogContent>
            {discard.isError && <ProblemNotice error={discard.error} />}
            <p>{t('configuration.discard.text', { count: draft.changed.length })}</p>
            <p className="row cfg-dialog-actions">
              <button type="button" className="btn danger" disabled={discard.isPending} onClick={() => discard.mutate()}>
                {t('configuration.discard.confirm')}
              </button>
              <button type="button" className="btn" onClick={() => setAsking(false)}>
                {t('common.cancel')}
              </button>
            </p>
          </DialogContent>
        </Dialog>
      )}
    </>
  );
};
