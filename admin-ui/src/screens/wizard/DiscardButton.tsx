import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { request } from '../../connection/request.ts';
import { useText } from '../../messages/useText.ts';

/** Throws the draft away, after asking. */
export const DiscardButton = ({ draft, revision, onDiscard }: { draft: DraftView; revision: RefObject<number>; onDiscard: () => void }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => request(`/drafts/${draft.id}`, { method: 'DELETE', revision: revision.current }),
    onSuccess: () => {
      onDiscard();
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void navigate('/');
    },
  });
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
        {t('wizard.discard')}
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby="discard-title">
        <DialogTitle id="discard-title">{t('wizard.discard.title')}</DialogTitle>
        <DialogContent>
          {discard.isError && <ProblemNotice error={discard.error} />}
          <p style={{ marginBottom: 16 }}>{t('wizard.discard.text')}</p>
          <div className="row">
            <button type="button" className="btn danger" disabled={discard.isPending} onClick={() => discard.mutate()}>
              {t('wizard.discard.confirm')}
            </button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </button>
          </div>
        </DialogContent>
      </Dialog>
    </>
  );
};
