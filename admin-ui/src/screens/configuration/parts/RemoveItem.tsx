import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { usePartRemoval } from './usePartRemoval.ts';

/** Removes an item from the draft after a confirmation that says what uses it. */
export const RemoveItem = ({ part, itemKey, name, uses }: { part: ConfigurationPart; itemKey: string; name: string; uses: string }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const removal = usePartRemoval(part, itemKey);
  return (
    <>
      <button type="button" className="btn quiet s" onClick={() => setAsking(true)} aria-label={t('configuration.removeNamed', { name })}>
        {t('common.remove')}
      </button>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} aria-labelledby="remove-title" fullWidth maxWidth="sm">
          <DialogTitle id="remove-title">{t('configuration.removeNamed', { name })}</DialogTitle>
          <DialogContent>
            {removal.isError && <ProblemNotice error={removal.error} />}
            <p>{t('configuration.removeText', { uses })}</p>
            <p className="row cfg-dialog-actions">
              <button
                type="button"
                className="btn danger"
                disabled={removal.isPending}
                onClick={() => removal.mutate({ changesOnly: false }, { onSuccess: () => setAsking(false) })}
              >
                {t('configuration.removeConfirm')}
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
