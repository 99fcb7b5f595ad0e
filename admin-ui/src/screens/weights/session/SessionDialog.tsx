import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import type { WeightSessionView } from '@weegbrug/core/api';
import { weightLimits } from '@weegbrug/core/weights';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { useSessionWrite } from '../useWeightSession.ts';

export type SessionDialogKind = 'close' | 'round' | 'cancel';

const paths = { close: '/closings', round: '/rounds', cancel: '/cancellations' } as const;

/** Asks once before a step that everybody notices; another round and calling off want a reason, which stays when the step is refused. */
export const SessionDialog = ({ kind, session, close }: { kind: SessionDialogKind; session: WeightSessionView; close: () => void }) => {
  const { t } = useText();
  const [unfilled, setUnfilled] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = useSessionWrite(session);
  const absent = (session.participants ?? []).filter(({ handedIn }) => !handedIn).map(({ name }) => name);
  const asksReason = kind !== 'close';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? '';
    const missing = asksReason && reason === '';
    setUnfilled(missing);
    if (missing) return field.current?.focus();
    if (!write.isPending)
      write.mutate({ path: paths[kind], method: 'POST', ...(asksReason ? { body: { reason } } : {}) }, { onSuccess: close });
  };
  const text =
    kind === 'close'
      ? absent.length === 0
        ? t('weights.close.all')
        : t('weights.close.some', { done: session.handedIn, total: session.invited, names: absent.join(', ') })
      : t(kind === 'round' ? 'weights.round.text' : 'weights.cancel.text');
  const label = t(kind === 'close' ? 'weights.close' : kind === 'round' ? 'weights.round.confirm' : 'weights.cancel');
  return (
    <Dialog open onClose={close} aria-labelledby="session-dialog" fullWidth maxWidth="sm">
      <DialogTitle id="session-dialog">
        {t(kind === 'close' ? 'weights.close.title' : kind === 'round' ? 'weights.round.title' : 'weights.cancel.title')}
      </DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {write.isError && <ProblemNotice error={write.error} />}
          <p>{text}</p>
          {asksReason && (
            <div className="field wt-space">
              <label htmlFor="session-reason">{t('weights.reason')}</label>
              <textarea
                className="in"
                id="session-reason"
                ref={field}
                rows={3}
                maxLength={weightLimits.story}
                aria-required
                aria-invalid={unfilled || undefined}
                {...(unfilled ? { 'aria-describedby': 'session-reason-error' } : {})}
              />
              {unfilled && (
                <span className="err" id="session-reason-error" role="alert">
                  {t('weights.reason.fill')}
                </span>
              )}
            </div>
          )}
          <div className="row wt-space">
            <button type="submit" className={kind === 'cancel' ? 'btn danger' : 'btn primary'} disabled={write.isPending}>
              {label}
            </button>
            <button type="button" className="btn" onClick={close}>
              {t('common.cancel')}
            </button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
};
