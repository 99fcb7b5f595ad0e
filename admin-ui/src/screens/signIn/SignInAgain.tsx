import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SessionView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import { onSessionEnded } from '../../connection/sessionEvents.ts';
import { sessionKey, useSession } from '../../connection/useSession.ts';
import { useText } from '../../messages/useText.ts';
import { SignInForm } from './SignInForm.tsx';

/** Asks to sign in again above the work in progress, so that nothing typed is lost when a session ends. */
export const SignInAgain = () => {
  const { t } = useText();
  const { session } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const who = useRef(session);
  if (session !== undefined) who.current = session;
  useEffect(() => onSessionEnded(() => setOpen(who.current !== undefined)), []);
  if (who.current === undefined) return undefined;
  const { municipality, account } = who.current;
  return (
    <Dialog open={open} aria-labelledby="sign-in-again" fullWidth maxWidth="xs">
      <DialogTitle id="sign-in-again">{t('signIn.again.title')}</DialogTitle>
      <DialogContent>
        <p style={{ marginBottom: 16 }}>{t('signIn.again.text')}</p>
        <SignInForm
          fixed={{ municipality: municipality.key, username: account.username }}
          submit={async (credentials) => {
            const renewed = await request<SessionView>('/session', { method: 'POST', body: credentials, expectUnauthenticated: true });
            client.setQueryData(sessionKey, renewed);
            setOpen(false);
            await client.invalidateQueries();
          }}
        />
      </DialogContent>
    </Dialog>
  );
};
