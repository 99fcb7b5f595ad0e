import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import type { WeightSessionView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { ParticipantPicker } from '../ParticipantPicker.tsx';
import { useSessionWrite } from '../useWeightSession.ts';

/** Invites more people while a round is open. */
export const InviteDialog = ({ session, close }: { session: WeightSessionView; close: () => void }) => {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const write = useSessionWrite(session);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen.length > 0 && !write.isPending)
      write.mutate({ path: '/participants', method: 'POST', body: { accounts: chosen } }, { onSuccess: close });
  };
  return (
    <Dialog open onClose={close} aria-labelledby="invite-title" fullWidth maxWidth="sm">
      <DialogTitle id="invite-title">{t('weights.invite')}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {write.isError && <ProblemNotice error={write.error} />}
          <ParticipantPicker
            chosen={chosen}
            onChange={setChosen}
            without={(session.participants ?? []).map(({ account }) => account)}
            missing={tried && chosen.length === 0}
          />
          <FormActions submit={t('weights.invite.confirm')} busy={write.isPending} cancel={close} className="row wt-space" />
        </form>
      </DialogContent>
    </Dialog>
  );
};
